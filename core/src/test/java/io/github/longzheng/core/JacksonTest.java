package io.github.longzheng.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JacksonTest {
  @Test
  void jackson2() throws Exception {
    com.fasterxml.jackson.databind.ObjectMapper mapper =
        new com.fasterxml.jackson.databind.ObjectMapper();
    CitizenId id = CitizenId.parse("62010219000101007X");
    assertThat(mapper.writeValueAsString(id)).isEqualTo("\"62010219000101007X\"");
    assertThat(mapper.readValue("\"62010219000101007X\"", CitizenId.class)).isEqualTo(id);
  }

  @Test
  void jackson3() throws Exception {
    tools.jackson.databind.ObjectMapper mapper = tools.jackson.databind.json.JsonMapper.shared();
    CitizenId id = CitizenId.parse("62010219000101007X");
    assertThat(mapper.writeValueAsString(id)).isEqualTo("\"62010219000101007X\"");
    assertThat(mapper.readValue("\"62010219000101007X\"", CitizenId.class)).isEqualTo(id);
  }
}
