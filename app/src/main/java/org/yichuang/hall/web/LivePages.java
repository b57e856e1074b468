package org.yichuang.hall.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.yichuang.kernel.Centre;

/** The streams of server-sent events. */
@RestController
class LivePages {

  private final LiveHub hub;
  private final Centre centre;

  LivePages(LiveHub hub, Centre centre) {
    this.hub = hub;
    this.centre = centre;
  }

  @GetMapping(path = "/hall/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> live() {
    return stream(hub.page(centre));
  }

  @GetMapping(path = "/hall/screen/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> screen(
      @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last,
      @RequestParam(defaultValue = "") String after) {
    String seen = last.isEmpty() ? after : last;
    return stream(
        hub.screen(centre, seen.matches("[0-8]?[0-9]{1,18}") ? Long.parseLong(seen) : -1));
  }

  private static ResponseEntity<SseEmitter> stream(SseEmitter emitter) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Accel-Buffering", "no")
        .body(emitter);
  }
}
