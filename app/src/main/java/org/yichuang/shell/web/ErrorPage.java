package org.yichuang.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed before a page was reached, such as a form without its token. */
@Controller
class ErrorPage implements ErrorController {

  private final Answers answers;

  ErrorPage(Answers answers) {
    this.answers = answers;
  }

  @RequestMapping("/error")
  Object error(HttpServletRequest request) {
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return answers.answer(request, path == null ? "/error" : path.toString(), problem(request));
  }

  private Problem problem(HttpServletRequest request) {
    if ("form.stale".equals(request.getAttribute("yichuang.refused"))) {
      return Sentences.staleForm();
    }
    Object failed = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (failed instanceof InvalidParameterException wrong) {
      return Sentences.status(wrong.getErrorCode());
    }
    if (failed instanceof Throwable unexpected) {
      return answers.unexpected(request, unexpected);
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return Sentences.status(status instanceof Integer code ? code : 404);
  }
}
