package io.github.longzheng.embedding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser without a window: sends what the pages' forms send, and keeps all that it was shown.
 */
final class Client {
  private static final Pattern STATE = Pattern.compile("\"state\":\"([A-Z]+)\"");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String origin;
  private final StringBuilder seen = new StringBuilder();

  Client(int port) {
    this.origin = "http://localhost:" + port;
  }

  /** Everything that pages, addresses and headers have shown so far. */
  String seen() {
    return seen.toString();
  }

  HttpResponse<String> get(String path) {
    return text(HttpRequest.newBuilder(URI.create(origin).resolve(path)));
  }

  /** Sends a form; gives the path that the answer leads to. */
  String post(String path, String form) {
    HttpResponse<String> response = text(form(path, form).header("Origin", origin));
    return location(response);
  }

  HttpRequest.Builder form(String path, String form) {
    return HttpRequest.newBuilder(URI.create(origin).resolve(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form));
  }

  /** Uploads a file; gives the answer as it is. */
  HttpResponse<String> tryUpload(String path, String name, byte[] content) {
    String boundary = "----longzheng";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return text(
        HttpRequest.newBuilder(URI.create(origin).resolve(path))
            .header("Origin", origin)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** Uploads a file; gives the path of the job. */
  String upload(String path, String name, byte[] content) {
    return location(tryUpload(path, name, content));
  }

  String upload(String path, Path file) throws IOException {
    return upload(path, file.getFileName().toString(), Files.readAllBytes(file));
  }

  /** Waits for a job; gives its state. */
  String await(String job) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      String state = state(job);
      if (!state.equals("WAITING") && !state.equals("RUNNING")) {
        return state;
      }
      pause();
    }
    throw new AssertionError("job did not end: " + job);
  }

  String state(String job) {
    Matcher matcher = STATE.matcher(get(job + "/state").body());
    if (!matcher.find()) {
      throw new AssertionError("no state: " + job);
    }
    return matcher.group(1);
  }

  byte[] download(String path) {
    try {
      HttpResponse<byte[]> response =
          http.send(
              HttpRequest.newBuilder(URI.create(origin).resolve(path)).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      seen.append(response.headers().map()).append('\n');
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  HttpResponse<String> text(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(
              request.header("Accept", "text/html, application/json;q=0.9").build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      seen.append(response.uri())
          .append('\n')
          .append(response.headers().map())
          .append('\n')
          .append(response.body())
          .append('\n');
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String location(HttpResponse<String> response) {
    return URI.create(
            response
                .headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(response + "\n" + response.body())))
        .getPath();
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
