package org.yichuang.files.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yichuang.files.Attachment;
import org.yichuang.files.Attachments;
import org.yichuang.kernel.Actor;

/** Gives attachments out to those who may see them, never as a page of ours. */
@RestController
@Tag(name = "files", description = "附件 Files that were handed in")
class FilePages {

  private final Attachments attachments;

  FilePages(Attachments attachments) {
    this.attachments = attachments;
  }

  @Operation(summary = "取一份附件，须有权看 The content of a file, for who may see it")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping({"/files/{id}", "/api/files/{id}"})
  void file(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
    Attachment a = attachments.see(actor, id).orThrow();
    var shown =
        a.type().isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment();
    response.setContentType(a.type().toString());
    response.setContentLengthLong(a.size());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        shown.filename(a.name(), StandardCharsets.UTF_8).build().toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    attachments.write(a, response.getOutputStream());
  }
}
