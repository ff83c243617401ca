package io.github.longzheng.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.longzheng.forms.submission.SubmissionManifest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A clerk's month in a real browser: Debian's packages chromium and chromium-driver. Screenshots
 * are in {@code target/screenshots}.
 */
@Tag("tools")
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1")
class BrowserTest {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path downloads;
  @TempDir private Path profile;
  @TempDir private Path exports;
  @LocalServerPort private int port;

  private ChromeDriver browser;
  private WebDriverWait patiently;

  @BeforeEach
  void openBrowser() throws IOException {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(System.getProperty("chromium", "/usr/bin/chromium"));
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--lang=zh-CN",
        "--user-data-dir=" + profile);
    options.setExperimentalOption(
        "prefs",
        Map.of(
            "download.default_directory",
            downloads.toString(),
            "download.prompt_for_download",
            false));
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(
                    Path.of(System.getProperty("chromedriver", "/usr/bin/chromedriver")).toFile())
                .withEnvironment(Map.of("LANGUAGE", "zh_CN"))
                .build(),
            options);
    browser.manage().window().setSize(new Dimension(1200, 900));
    patiently = new WebDriverWait(browser, PATIENCE, Duration.ofMillis(50));
    Files.createDirectories(SCREENSHOTS);
  }

  @AfterEach
  void closeBrowser() {
    browser.quit();
  }

  @Test
  void aClerksMonth() throws IOException {
    browser.get("http://localhost:" + port + "/");
    screenshot("1-home");
    click(By.xpath("//button[.='新建批次']"));
    screenshot("2-batch");

    upload("registrations", Exports.DRAFT);
    await(By.id("findings"));
    screenshot("3-findings");
    assertThat(text(By.id("result"))).contains("没有存入");
    assertThat(text(By.id("rules"))).contains("SCOPE-13", "错误");
    assertThat(text(By.id("findings"))).contains("报名信息!E6", "620000********");

    Path annotated = download();
    assertThat(annotated.getFileName().toString()).endsWith("报名数据-批注.xlsx");
    assertThat(text(By.id("findings"))).contains("报名信息!K16");

    click(By.id("back"));
    upload("registrations", corrected(annotated));
    await(By.cssSelector(".result.good"));
    assertThat(text(By.id("result"))).contains("已存入46名考生");
    screenshot("4-clean");

    click(By.id("back"));
    click(By.id("make-registration"));
    await(By.cssSelector(".result.good"));
    screenshot("5-registration-package");
    assertPackage(download(), 1, 3);

    click(By.id("back"));
    upload("marks", Exports.MARKS);
    await(By.cssSelector(".result.good"));
    click(By.id("back"));
    upload("numbers", Exports.NUMBERS);
    await(By.cssSelector(".result.good"));
    click(By.id("back"));
    setDate("publicity", "2024-10-08");
    setDate("report-day", "2024-10-17");
    screenshot("6-before-report");
    click(By.id("make-results"));
    await(By.cssSelector(".result.good"));
    screenshot("7-results-package");
    assertPackage(download(), 5, 8);

    click(By.id("back"));
    screenshot("8-done");
    click(By.linkText("批次"));
    screenshot("9-home");
    assertThat(text(By.tagName("main"))).contains("已生成上报材料");
  }

  @Test
  void longWorkShowsItsProgressAndCanBeCancelled() throws IOException {
    Path many = exports.resolve("很多人.csv");
    Files.write(many, Exports.longExport(90_000, false));
    browser.get("http://localhost:" + port + "/");
    click(By.xpath("//button[.='新建批次']"));
    upload("registrations", many);
    await(By.id("bar"));
    // What is reported changes from rows read to rows stored, with a percentage.
    patiently.until(page -> text(By.id("amount")).matches("[0-9,]+行"));
    patiently.until(page -> text(By.id("amount")).matches("[0-9,]+ / 90,000（[0-9]+%）"));
    patiently.until(page -> !"0".equals(browser.findElement(By.id("bar")).getDomProperty("value")));
    screenshot("progress");
    click(By.id("cancel"));
    await(By.id("result"));
    assertThat(text(By.id("result"))).contains("已取消");
    click(By.id("back"));
    assertThat(text(By.tagName("main"))).contains("待报名数据");
  }

  @Test
  void everyFieldHasALabelAndEveryTableACaption() {
    browser.get("http://localhost:" + port + "/");
    click(By.xpath("//button[.='新建批次']"));
    assertThat(
            browser.executeScript(
                "return [...document.querySelectorAll('input,select')]"
                    + ".filter(e => e.labels.length == 0).length"
                    + " + [...document.querySelectorAll('table')].filter(t => !t.caption).length"))
        .isEqualTo(0L);
    assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang")).isEqualTo("zh-CN");
  }

  private void click(By what) {
    patiently.until(ExpectedConditions.elementToBeClickable(what)).click();
  }

  private WebElement await(By what) {
    return patiently.until(ExpectedConditions.presenceOfElementLocated(what));
  }

  private String text(By what) {
    return browser.findElement(what).getText();
  }

  private void upload(String field, Path file) {
    WebElement input = await(By.id(field));
    input.sendKeys(file.toAbsolutePath().normalize().toString());
    input.findElement(By.xpath("ancestor::form//button")).click();
  }

  private void setDate(String field, String day) {
    browser.executeScript("document.getElementById(arguments[0]).value = arguments[1]", field, day);
  }

  /** Clicks the download link and waits until the file is whole. */
  private Path download() throws IOException {
    List<Path> before = downloaded();
    click(By.id("download"));
    return patiently.until(
        page ->
            downloaded().stream().filter(file -> !before.contains(file)).findFirst().orElse(null));
  }

  private List<Path> downloaded() {
    try (Stream<Path> files = Files.list(downloads)) {
      return files
          .filter(file -> !file.toString().endsWith(".crdownload"))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void screenshot(String name) throws IOException {
    long height = (Long) browser.executeScript("return document.documentElement.scrollHeight");
    browser.manage().window().setSize(new Dimension(1200, (int) Math.min(3000, height + 140)));
    Files.write(SCREENSHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    browser.manage().window().setSize(new Dimension(1200, 900));
  }

  /** The annotated copy, every commented cell corrected as a clerk would. */
  private Path corrected(Path annotated) throws IOException {
    Path file = exports.resolve("改好的.xlsx");
    try (Workbook copy = new XSSFWorkbook(Files.newInputStream(annotated));
        Workbook right = new XSSFWorkbook(Files.newInputStream(Exports.REGISTRATIONS));
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = copy.getSheet("报名信息");
      assertThat(sheet.getCellComments()).isNotEmpty();
      assertThat(sheet.getCellComments().values())
          .extracting(comment -> comment.getString().getString())
          .allSatisfy(comment -> assertThat(Exports.personalData()).noneMatch(comment::contains));
      for (CellAddress at : sheet.getCellComments().keySet()) {
        sheet
            .getRow(at.getRow())
            .getCell(at.getColumn())
            .setCellValue(
                right
                    .getSheet("报名信息")
                    .getRow(at.getRow())
                    .getCell(at.getColumn())
                    .getStringCellValue());
      }
      copy.write(out);
    }
    return file;
  }

  /** The download has these attachments and agrees with its manifest. */
  private static void assertPackage(Path zip, int first, int last) {
    assertThat(SubmissionManifest.verify(zip)).isEmpty();
    assertThat(SubmissionManifest.tryRead(zip).value().orElseThrow().files())
        .flatExtracting(file -> file.attachment().stream().boxed().toList())
        .containsExactlyElementsOf(IntStream.rangeClosed(first, last).boxed().toList());
  }
}
