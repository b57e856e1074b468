package org.yichuang.shell.web;

import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** What is said where no room has a better sentence. */
final class Sentences {

  private static final Text CHECK = Text.of("请检查后再试一次。", "Check it and try again.");

  private Sentences() {}

  static Problem status(int status) {
    return switch (status) {
      case 400 ->
          problem(400, "request.malformed", "提交的内容读不懂。", "The request cannot be read.", CHECK);
      case 401 ->
          problem(
              401,
              "actor.unknown",
              "登录已失效。",
              "You are not signed in, or no longer.",
              Text.of("请重新登录。", "Sign in again."));
      case 403 ->
          problem(
              403,
              "request.not-allowed",
              "这一步不允许办理。",
              "This is not allowed.",
              Text.of(
                  "请返回上一页再试，或换一个岗位登录。", "Go back and try again, or sign in with another post."));
      case 404 ->
          problem(
              404,
              "page.unknown",
              "没有这个页面。",
              "There is no such page.",
              Text.of("请核对网址，或从首页找起。", "Check the address or start from the front page."));
      case 405 ->
          problem(
              405,
              "request.method",
              "这个网址不能这样使用。",
              "This address is not used in this way.",
              Text.of("请从页面上的按钮进入。", "Come by the button on the page."));
      case 406 ->
          problem(406, "request.format", "给不出要的格式。", "The wanted format is not offered.", CHECK);
      case 409 ->
          problem(
              409,
              "request.conflict",
              "别人刚刚改过同样的内容。",
              "Somebody else changed the same thing just now.",
              Text.of("请刷新页面，看过新内容再提交。", "Reload the page, look at what is new, and send again."));
      case 413 ->
          problem(
              413,
              "request.too-large",
              "提交的内容太大。",
              "What was sent is too large.",
              Text.of(
                  "单个文件请不超过20兆；照片可以缩小后再传。",
                  "Keep each file under 20 MB; a photo may be made smaller first."));
      case 415 ->
          problem(
              415,
              "request.type",
              "不支持这种内容类型。",
              "This content type is not supported.",
              Text.of("接口请用 application/json。", "The API takes application/json."));
      case 429 ->
          problem(
              429,
              "request.too-many",
              "请求太多。",
              "Too many requests.",
              Text.of("请稍后再试。", "Try again in a while."));
      case 503 ->
          problem(
              503,
              "house.busy",
              "系统暂时忙不过来。",
              "The system cannot answer just now.",
              Text.of("请过一分钟再试，内容不会丢。", "Try again in a minute; nothing is lost."));
      default -> problem(status, "request.refused", "这一步没有办成。", "This was not done.", CHECK);
    };
  }

  /** A form whose token is missing or old. */
  static Problem staleForm() {
    return problem(
        403,
        "form.stale",
        "页面已过期，没有提交。",
        "This page is too old; nothing was sent.",
        Text.of("请返回上一页，刷新后再提交一次。", "Go back, reload the page and send it again."));
  }

  static Problem control() {
    return problem(
        400,
        "text.control",
        "内容里有不能保存的控制字符。",
        "The text holds control characters that cannot be kept.",
        Text.of("请去掉后再提交。", "Remove them and send it again."));
  }

  static Problem tooMuch() {
    return problem(
        422,
        "text.too-long",
        "有一项内容太长或数字太大。",
        "A text is too long or a number too large.",
        Text.of("请缩短后再提交。", "Shorten it and send it again."));
  }

  static Refusal missing(String field) {
    return new Refusal(
        "field.missing",
        Text.of("缺少“" + field + "”。", "'" + field + "' is missing."),
        Text.of("请补上后再提交。", "Fill it in and send it again."),
        400,
        field,
        null);
  }

  static Refusal malformed(String field) {
    return new Refusal(
        "field.malformed",
        Text.of("“" + field + "”的写法不对。", "'" + field + "' is not written as it should be."),
        Text.of("请改正后再提交。", "Correct it and send it again."),
        400,
        field,
        null);
  }

  private static Problem problem(int status, String code, String zh, String en, Text next) {
    return Problem.of(status, code, Text.of(zh, en), next);
  }
}
