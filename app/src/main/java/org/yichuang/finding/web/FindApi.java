package org.yichuang.finding.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yichuang.finding.Finder;
import org.yichuang.finding.Found;

/** Search for programs. */
@RestController
@Tag(name = "catalogue")
class FindApi {

  private final Finder finder;

  FindApi(Finder finder) {
    this.finder = finder;
  }

  /** What a phrase leads to, best first; an empty phrase leads to nothing. */
  @Operation(summary = "用平常的话找事项 Find an item in everyday words, best first")
  @GetMapping("/api/find")
  Found find(
      @RequestParam(name = "q", defaultValue = "") String q,
      @RequestParam(name = "limit", defaultValue = "10") int limit) {
    return finder.find(q, limit);
  }
}
