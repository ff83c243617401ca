package io.github.longzheng.embedding;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The embedding example: {@code java -jar embedding.jar}, then http://localhost:8080. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class EmbeddingApplication {
  /** Starts the service. */
  public static void main(String[] args) {
    SpringApplication.run(EmbeddingApplication.class, args);
  }
}
