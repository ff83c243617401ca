package io.github.longzheng.embedding;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;
import io.github.longzheng.core.PersonalData;

/**
 * Masks identity numbers in whatever is logged, traces of exceptions included: a database driver
 * quotes the row that it refuses. {@code logback-spring.xml} names it.
 */
public class MaskingConverter extends CompositeConverter<ILoggingEvent> {
  @Override
  protected String transform(ILoggingEvent event, String text) {
    return PersonalData.maskIdNumbersWithin(text);
  }
}
