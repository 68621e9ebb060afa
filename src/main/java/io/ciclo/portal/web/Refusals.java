package io.ciclo.portal.web;

import io.ciclo.engine.ConcurrentChange;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** What can go wrong on any page, in words. */
@ControllerAdvice
class Refusals {

  @ExceptionHandler(ConcurrentChange.class)
  @ResponseStatus(HttpStatus.CONFLICT)
  String somebodyWasFaster() {
    return "error/409";
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  @ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
  String tooLarge() {
    return "error/413";
  }
}
