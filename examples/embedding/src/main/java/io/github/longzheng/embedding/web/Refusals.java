package io.github.longzheng.embedding.web;

import io.github.longzheng.embedding.service.BusyException;
import io.github.longzheng.embedding.service.UnacceptableUploadException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Pages for what the service does not do; each says what to do instead. */
@ControllerAdvice
class Refusals {
  @ExceptionHandler
  @ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
  String tooLarge(MaxUploadSizeExceededException e, Model model) {
    return page(model, "文件太大", "一次最多上传 20 MB。请只导出本批次的数据，或分批次上传。");
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  String unacceptable(UnacceptableUploadException e, Model model) {
    return page(model, "不能处理这个文件", String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
  String busy(BusyException e, Model model) {
    return page(model, "排队的任务已满", "请过一两分钟再试，数据没有改动。");
  }

  private static String page(Model model, String title, String advice) {
    model.addAttribute("title", title);
    model.addAttribute("advice", advice);
    return "error";
  }
}
