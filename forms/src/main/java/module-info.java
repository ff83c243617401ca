/** Documents: the eight official attachments, written, checked and read back. */
module io.github.longzheng.forms {
  requires transitive io.github.longzheng.calendar;
  requires com.fasterxml.jackson.core;
  requires com.google.common;
  requires java.xml;
  requires org.apache.commons.csv;
  requires org.apache.poi.ooxml;
  requires static org.jspecify;

  exports io.github.longzheng.forms;
  exports io.github.longzheng.forms.eligibility;
  exports io.github.longzheng.forms.intake;
  exports io.github.longzheng.forms.review;
  exports io.github.longzheng.forms.submission;
}
