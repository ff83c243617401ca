/** Time: working days, published notices, the year's certification plan, deadlines, timeline. */
module io.github.longzheng.calendar {
  requires transitive io.github.longzheng.core;
  requires com.fasterxml.jackson.core;
  requires static org.jspecify;

  exports io.github.longzheng.calendar;
  exports io.github.longzheng.calendar.files to
      io.github.longzheng.forms;
}
