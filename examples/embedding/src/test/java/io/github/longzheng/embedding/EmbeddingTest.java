package io.github.longzheng.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.longzheng.embedding.data.Batch;
import io.github.longzheng.embedding.data.BatchRepository;
import io.github.longzheng.forms.submission.SubmissionManifest;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service as its users meet it: over HTTP, with a database, on a random port. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "longzheng.work.folder=target/work")
@ExtendWith(OutputCaptureExtension.class)
class EmbeddingTest {
  @LocalServerPort private int port;
  @Autowired private BatchRepository batches;

  @TempDir private Path folder;
  private Client client;
  private String batch;

  @BeforeEach
  void openBatch() {
    client = new Client(port);
    batch = client.post("/batches", "month=2024-09");
  }

  @AfterEach
  void deleteBatches() {
    batches.all().forEach(each -> batches.delete(each.id()));
  }

  @Test
  void theWholeMonth(CapturedOutput output) throws IOException {
    String draft = client.upload(batch + "/registrations", Exports.DRAFT);
    assertThat(client.await(draft)).isEqualTo("DONE");
    assertThat(client.get(draft).body()).contains("没有存入", "ID-", "SCOPE-13").doesNotContain("检查通过");
    assertThat(stored().registrations()).isZero();

    run(client.upload(batch + "/registrations", Exports.REGISTRATIONS), "检查通过，已存入46名考生");
    assertThat(stored().registrations()).isEqualTo(46);

    String filing = client.post(batch + "/registration-package", "on=2024-09-03");
    run(filing, "材料已生成");
    assertThat(client.get(filing).body()).contains("报送清单", "C02 报名截止 2024-09-04");
    assertPackage(filing, 1, 2, 3);

    run(client.upload(batch + "/marks", Exports.MARKS), "已存入46人的成绩");
    run(client.upload(batch + "/numbers", Exports.NUMBERS), "已存入34个证书编号");

    String report =
        client.post(batch + "/results-package", "publicityFrom=2024-10-08&on=2024-10-17");
    run(report, "材料已生成");
    assertPackage(report, 5, 6, 7, 8);
    assertThat(client.get("/").body()).contains("2024年9月第", "已生成上报材料", "2024-10-17");
    assertThat(client.get(batch).body()).contains("证书数据上报截止");
    client.get(batch + "/timeline.ics");

    assertThat(client.seen()).contains("620000********");
    for (String secret : Exports.personalData()) {
      assertThat(client.seen()).doesNotContain(secret);
      assertThat(output.getAll()).doesNotContain(secret);
    }
  }

  /** The download is a package with these attachments that agrees with its manifest. */
  private void assertPackage(String job, Integer... attachments) throws IOException {
    Path zip = Files.write(folder.resolve("package.zip"), client.download(job + "/file"));
    assertThat(SubmissionManifest.verify(zip)).isEmpty();
    assertThat(SubmissionManifest.tryRead(zip).value().orElseThrow().files())
        .flatExtracting(file -> file.attachment().stream().boxed().toList())
        .containsExactly(attachments);
  }

  private void run(String job, String sentence) {
    assertThat(client.await(job)).isEqualTo("DONE");
    assertThat(client.get(job).body()).contains(sentence);
  }

  private Batch stored() {
    return batches.find(UUID.fromString(batch.substring(batch.lastIndexOf('/') + 1))).orElseThrow();
  }

  /** Uploads that still lie in the work folder. */
  private static List<Path> uploads() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("target/work"))) {
      return files.filter(file -> file.endsWith("报名数据.xlsx") || file.endsWith("报名数据.csv")).toList();
    }
  }

  @Test
  void uploadsAreDeletedAfterUse() throws IOException {
    String job = client.upload(batch + "/registrations", Exports.DRAFT);
    client.await(job);
    assertThat(uploads()).isEmpty();
  }

  @Test
  void whoPassedWithoutACertificateIsNamed() throws IOException {
    run(client.upload(batch + "/registrations", Exports.REGISTRATIONS), "检查通过");
    run(client.upload(batch + "/marks", Exports.MARKS), "已存入");
    String text = new String(Files.readAllBytes(Exports.NUMBERS), StandardCharsets.UTF_8);
    String shorter = text.substring(0, text.strip().lastIndexOf('\n') + 1);
    run(
        client.upload(batch + "/numbers", "编号.csv", shorter.getBytes(StandardCharsets.UTF_8)),
        "已存入33个证书编号");
    run(
        client.post(batch + "/results-package", "publicityFrom=2024-10-08&on=2024-10-17"),
        "SUBMIT-12");
  }

  @Test
  void whatTheReviewRefusesIsNotMade() throws IOException {
    run(client.upload(batch + "/registrations", Exports.REGISTRATIONS), "检查通过");
    run(client.upload(batch + "/marks", Exports.MARKS), "已存入");
    run(client.upload(batch + "/numbers", Exports.NUMBERS), "已存入");
    // Issued on 2024-10-16, before this publicity ends.
    String report =
        client.post(batch + "/results-package", "publicityFrom=2024-10-14&on=2024-10-17");
    run(report, "没有生成材料");
    assertThat(client.get(report).body()).contains("ROSTER-16", "公示期满无异议后方可发证");
    assertThat(client.get(report + "/file").statusCode()).isEqualTo(404);
    assertThat(stored().reportedOn()).isEmpty();
  }

  @Test
  void marksOfAStrangerAreAFinding() throws IOException {
    run(client.upload(batch + "/registrations", Exports.REGISTRATIONS), "检查通过");
    String job =
        client.upload(
            batch + "/marks",
            "成绩.csv",
            "准考证号,理论成绩,技能成绩,综合评审成绩\r\n000000000001,80,80,\r\n".getBytes(StandardCharsets.UTF_8));
    run(job, "JOIN-01");
    assertThat(stored().marks()).isZero();
  }

  @Test
  void aNumberThatAnotherBatchHasIsRefused() throws IOException {
    for (String expected : List.of("已存入34个证书编号", "APP-01")) {
      run(client.upload(batch + "/registrations", Exports.REGISTRATIONS), "检查通过");
      run(client.upload(batch + "/marks", Exports.MARKS), "已存入");
      run(client.upload(batch + "/numbers", Exports.NUMBERS), expected);
      batch = client.post("/batches", "month=2024-09");
    }
  }

  @Test
  void aCancelledJobChangesNothing() throws IOException {
    run(client.upload(batch + "/registrations", Exports.REGISTRATIONS), "检查通过");
    String job =
        client.upload(batch + "/registrations", "很多人.csv", Exports.longExport(5_000, false));
    client.post(job + "/cancel", "");
    assertThat(client.await(job)).isEqualTo("CANCELLED");
    assertThat(client.get(job).body()).contains("已取消，没有改动任何数据");
    assertThat(stored().registrations()).isEqualTo(46);
    assertThat(uploads()).isEmpty();
  }

  @Test
  void onlyOwnPagesMayChangeSomething() {
    assertThat(client.text(client.form("/batches", "month=2024-09")).statusCode()).isEqualTo(403);
    HttpResponse<String> foreign =
        client.text(
            client.form("/batches", "month=2024-09").header("Origin", "http://elsewhere.example"));
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(foreign.body()).contains("拒绝了这个请求", "请从首页重新进入");
    assertThat(
            client
                .text(
                    client
                        .form("/batches", "month=2024-09")
                        .header("Origin", "http://localhost:" + port)
                        .header("Sec-Fetch-Site", "cross-site"))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aForeignHostNameIsRefused() throws IOException {
    // The JDK's client sets Host itself.
    try (Socket socket = new Socket("localhost", port)) {
      socket
          .getOutputStream()
          .write(
              "GET / HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 403");
    }
  }

  @Test
  void pagesMayNotBeFramedOrRunForeignScripts() {
    HttpResponse<String> home = client.get("/");
    assertThat(home.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'", "frame-ancestors 'none'");
    assertThat(home.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(home.body()).doesNotContain("//cdn", "style=\"", "onclick");
  }

  @Test
  void uploadsAreBounded() {
    HttpResponse<String> tooLarge =
        client.tryUpload(batch + "/registrations", "大.csv", new byte[22 * 1024 * 1024]);
    assertThat(tooLarge.statusCode()).isEqualTo(413);
    assertThat(tooLarge.body()).contains("文件太大", "分批次上传");
  }

  @Test
  void otherFilesAreRefused() {
    assertThat(client.tryUpload(batch + "/registrations", "a.exe", new byte[] {1}).statusCode())
        .isEqualTo(400);
    assertThat(client.tryUpload(batch + "/registrations", "a.xlsx", new byte[0]).body())
        .contains("没有收到文件");
  }

  @Test
  void contentThatIsNoWorkbookIsAFinding() {
    String job =
        client.upload(batch + "/registrations", "a.xlsx", "不是表格".getBytes(StandardCharsets.UTF_8));
    assertThat(client.await(job)).isEqualTo("DONE");
    assertThat(client.get(job).body()).contains("没有存入", "FORM-");
  }

  @Test
  void namesOfUploadsAreHarmless() {
    String id = Exports.personalData().get(0);
    String job =
        client.upload(
            batch + "/registrations", "../../<b>" + id + ".csv", Exports.longExport(3, true));
    client.await(job);
    String page = client.get(job).body();
    assertThat(page).contains("&lt;b&gt;620000********").doesNotContain("<b>6", "../", id);
  }

  @Test
  void theAnnotatedCopyOfATextFileIsAWorkbook() {
    String job = client.upload(batch + "/registrations", "报名.csv", Exports.longExport(6_000, true));
    run(job, "下载 报名数据-批注.xlsx");
    assertThat(client.get(job).body()).contains("共600条，页面只列前500条");
    assertThat(client.download(job + "/file")).startsWith('P', 'K');
    assertThat(client.seen()).contains("%E6%89%B9%E6%B3%A8.xlsx");
  }

  @Test
  void whatIsNotThereSaysWhatToDo() {
    HttpResponse<String> page = client.get("/jobs/" + UUID.randomUUID());
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("没有这个页面", "请从首页重新进入");
    assertThat(client.get("/batches/not-an-id").statusCode()).isEqualTo(400);
    assertThat(client.get("/batches/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
  }
}
