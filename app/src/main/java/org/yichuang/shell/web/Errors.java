package org.yichuang.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;

/** The one place where an exception becomes a sentence with something to do. */
@ControllerAdvice
@Order(0)
class Errors {

  private final Answers answers;

  Errors(Answers answers) {
    this.answers = answers;
  }

  @ExceptionHandler
  @Nullable Object any(Exception e, HttpServletRequest request, HttpServletResponse response) {
    if (e instanceof AsyncRequestNotUsableException || response.isCommitted()) {
      return null;
    }
    if (e instanceof HttpRequestMethodNotSupportedException wrong
        && wrong.getSupportedMethods() != null) {
      response.setHeader(HttpHeaders.ALLOW, String.join(", ", wrong.getSupportedMethods()));
    }
    return answers.answer(request, request.getRequestURI(), problem(e, request));
  }

  private Problem problem(Exception e, HttpServletRequest request) {
    return switch (e) {
      case RefusedException refused -> Problem.of(refused.refusals());
      case MethodArgumentTypeMismatchException wrong -> mismatch(wrong);
      case MissingServletRequestParameterException missing ->
          Problem.of(List.of(Sentences.missing(missing.getParameterName())));
      case MissingServletRequestPartException missing ->
          Problem.of(List.of(Sentences.missing(missing.getRequestPartName())));
      case BindException wrong -> fields(wrong);
      case HttpMessageNotReadableException wrong -> Sentences.status(400);
      case MultipartException wrong -> Sentences.status(tooLarge(wrong) ? 413 : 400);
      case InvalidParameterException wrong -> Sentences.status(wrong.getErrorCode());
      case DataAccessException failed -> database(failed, request);
      case CannotCreateTransactionException failed -> database(failed, request);
      case ErrorResponse known -> Sentences.status(known.getStatusCode().value());
      default -> other(e, request);
    };
  }

  private static boolean tooLarge(Throwable wrong) {
    for (Throwable t = wrong; t != null; t = t.getCause()) {
      if (t.getClass().getSimpleName().contains("SizeLimit")
          || t.getClass().getSimpleName().contains("SizeExceeded")
          || t.getClass().getSimpleName().contains("CountLimit")) {
        return true;
      }
    }
    return false;
  }

  private Problem other(Exception e, HttpServletRequest request) {
    for (Throwable t = e.getCause(); t != null; t = t.getCause()) {
      if (t instanceof RefusedException refused) {
        return Problem.of(refused.refusals());
      }
      if (t instanceof InvalidParameterException wrong) {
        return Sentences.status(wrong.getErrorCode());
      }
    }
    return answers.unexpected(request, e);
  }

  /** A bad number in a path is an unknown page; in a form or query it is a field to correct. */
  private static Problem mismatch(MethodArgumentTypeMismatchException wrong) {
    return wrong.getParameter().hasParameterAnnotation(PathVariable.class)
        ? Sentences.status(404)
        : Problem.of(List.of(Sentences.malformed(wrong.getName())));
  }

  private static Problem fields(BindException wrong) {
    List<Refusal> refusals = new ArrayList<>();
    wrong.getFieldErrors().forEach(f -> refusals.add(Sentences.malformed(f.getField())));
    return refusals.isEmpty() ? Sentences.status(400) : Problem.of(refusals);
  }

  private Problem database(Exception failed, HttpServletRequest request) {
    String state = "";
    for (Throwable t = failed; t != null; t = t.getCause()) {
      if (t instanceof java.sql.SQLException sql && sql.getSQLState() != null) {
        state = sql.getSQLState();
      }
    }
    if (Set.of("22021", "22P05").contains(state)) {
      return Sentences.control();
    }
    if (Set.of("22001", "22003", "22008").contains(state)) {
      return Sentences.tooMuch();
    }
    if (Set.of("40001", "40P01", "23505", "55P03").contains(state)) {
      return Sentences.status(409);
    }
    if (state.startsWith("08") || state.startsWith("57P")) {
      answers.unexpected(request, failed);
      return Sentences.status(503);
    }
    return answers.unexpected(request, failed);
  }
}
