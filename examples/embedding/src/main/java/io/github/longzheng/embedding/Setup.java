package io.github.longzheng.embedding;

import io.github.longzheng.calendar.CertificationPlan;
import io.github.longzheng.core.Organization;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The library's values that the whole service shares; all of them are immutable. */
@Configuration
class Setup {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Bean
  Clock clock(Settings settings) {
    return Optional.ofNullable(settings.today())
        .map(day -> Clock.fixed(day.atTime(9, 0).atZone(SHANGHAI).toInstant(), SHANGHAI))
        .orElseGet(() -> Clock.system(SHANGHAI));
  }

  @Bean
  CertificationPlan plan(Settings settings) {
    return Optional.ofNullable(settings.planFile())
        .map(file -> CertificationPlan.read(Path.of(file)))
        .orElseGet(() -> CertificationPlan.gansu(settings.planYear()));
  }

  @Bean
  Organization organization(Settings settings) {
    return settings.organization().toOrganization();
  }
}
