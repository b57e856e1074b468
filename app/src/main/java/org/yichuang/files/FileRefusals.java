package org.yichuang.files;

import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Why a file is not taken or not shown. */
final class FileRefusals {

  private FileRefusals() {}

  static Refusal unknown() {
    return Refusal.of(
        "file.unknown",
        404,
        Text.of("没有找到这个文件，或您无权查看。", "There is no such file, or it is not yours to see."),
        Text.of("请从办件页面打开文件。", "Open the file from its case."));
  }

  static Refusal empty(String name) {
    return refusal(
        "file.empty",
        Text.of("“" + name + "”是空文件。", "“" + name + "” is empty."),
        Text.of("请重新拍照或选择文件。", "Take the picture again or choose another file."));
  }

  static Refusal tooLarge(String name) {
    return refusal(
        "file.too-large",
        Text.of("“" + name + "”超过 20 MB。", "“" + name + "” is larger than 20 MB."),
        Text.of("请压缩后再上传，或分成几个文件。", "Make it smaller or hand it in as several files."));
  }

  static Refusal unknownKind(String name) {
    return refusal(
        "file.kind",
        Text.of("“" + name + "”不是可以接收的文件。", "“" + name + "” is not a kind of file that is taken."),
        Text.of("请上传 PDF、JPG、PNG、WEBP、HEIC 或 TXT 文件。", "Send PDF, JPG, PNG, WEBP, HEIC or TXT."));
  }

  static Refusal notAsClaimed(String name, MediaType real) {
    return refusal(
        "file.not-as-claimed",
        Text.of(
            "“" + name + "”的内容其实是 " + real + "，与文件名不符。",
            "“" + name + "” is really " + real + ", not what its name says."),
        Text.of("请确认文件后用正确的名称重新上传。", "Check the file and send it under its right name."));
  }

  static Refusal broken(String name) {
    return refusal(
        "file.broken",
        Text.of("“" + name + "”不完整或已损坏。", "“" + name + "” is cut off or damaged."),
        Text.of("请重新拍照、扫描或导出后再上传。", "Photograph, scan or export it again."));
  }

  static Refusal interrupted() {
    return refusal(
        "file.interrupted",
        Text.of("上传中断，文件没有收到。", "The upload broke off; the file did not arrive."),
        Text.of("此前保存的内容都在，请重新上传这个文件。", "All else is kept; send this file again."));
  }

  private static Refusal refusal(String code, Text sentence, Text next) {
    return Refusal.field("file", code, sentence, next);
  }
}
