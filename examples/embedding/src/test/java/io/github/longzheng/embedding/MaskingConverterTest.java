package io.github.longzheng.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The log of the running service, whoever writes into it. */
@SpringBootTest
@ExtendWith(OutputCaptureExtension.class)
class MaskingConverterTest {
  @Test
  void messagesAndExceptionsAreMasked(CapturedOutput output) {
    Exception cause = new IllegalStateException("VALUES ('620000199001010012')");
    LoggerFactory.getLogger(getClass())
        .error("row 620000199001010012 refused", new IllegalStateException("wrapped", cause));
    assertThat(output)
        .contains("row 620000********0012 refused", "VALUES ('620000********0012')", "Caused by")
        .doesNotContain("620000199001010012")
        .containsOnlyOnce("Caused by");
  }
}
