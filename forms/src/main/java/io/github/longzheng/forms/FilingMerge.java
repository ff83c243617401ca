package io.github.longzheng.forms;

import io.github.longzheng.core.Finding;
import io.github.longzheng.core.Location;
import io.github.longzheng.core.Organization;
import io.github.longzheng.core.OrganizationLevel;
import io.github.longzheng.core.PersonalData;
import io.github.longzheng.core.Prefecture;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Merges the filings of a prefecture's organizations into attachment 4 (报备表汇总; C10), such as {@code
 * FilingMerge.of(Prefecture.LANZHOU, month).files(files)}: what is good is merged, what is not is
 * named.
 *
 * <p>A filing is merged unless it cannot be read whole ({@code MERGE-05} where it cannot be opened
 * at all), does not keep the rules of attachment 1, is for another month ({@code MERGE-01}), says
 * the same as an earlier one ({@code MERGE-02}), is one of several different filings of one
 * organization ({@code MERGE-03}: none of them is merged, because nobody can know which one
 * counts), or is of an organization that files elsewhere ({@code MERGE-04}). An organization that
 * is not among those given ({@code MERGE-06}), or is filed there under another name ({@code
 * MERGE-07}), is a warning.
 *
 * <p>Source: announcement of 2023-12-05, 二(三). Immutable and thread-safe.
 */
public final class FilingMerge {
  private final Prefecture prefecture;
  private final YearMonth month;
  private final Form<SessionFiling> form;
  private final List<Organization> organizations;
  private final Progress progress;

  private FilingMerge(
      Prefecture prefecture,
      YearMonth month,
      Form<SessionFiling> form,
      List<Organization> organizations,
      Progress progress) {
    this.prefecture = Objects.requireNonNull(prefecture, "prefecture");
    this.month = Objects.requireNonNull(month, "month");
    this.form = Objects.requireNonNull(form, "form");
    this.organizations = List.copyOf(organizations);
    this.progress = Objects.requireNonNull(progress, "progress");
  }

  /** The merge of a prefecture and a month. */
  public static FilingMerge of(Prefecture prefecture, YearMonth month) {
    return new FilingMerge(prefecture, month, Forms.sessionFiling(), List.of(), Progress.silent());
  }

  /** The same, of files of another edition's form. */
  public FilingMerge withForm(Form<SessionFiling> form) {
    return new FilingMerge(prefecture, month, form, organizations, progress);
  }

  /**
   * The same, knowing these organizations, of this prefecture and others: who files elsewhere is an
   * error, who is not among them a warning.
   */
  public FilingMerge withOrganizations(Collection<Organization> organizations) {
    return new FilingMerge(prefecture, month, form, List.copyOf(organizations), progress);
  }

  /** The same, reporting each file to this listener. */
  public FilingMerge withProgress(Progress progress) {
    return new FilingMerge(prefecture, month, form, organizations, progress);
  }

  /**
   * The merge of these files of attachment 1, in their order. Nothing that is wrong with a file is
   * thrown.
   *
   * @throws CancelledException when the listener wants to end the work
   */
  public MergedFilings files(List<Path> files) {
    List<Draft> drafts = new ArrayList<>();
    for (Path file : List.copyOf(files)) {
      String name = PersonalData.maskIdNumbersWithin(String.valueOf(file.getFileName()));
      drafts.add(read(name, file));
      progress.report("读取" + name, drafts.size(), OptionalLong.of(files.size()));
    }
    return merge(drafts);
  }

  /** The merge of these values, in their order; each is named {@code 第1份} and so on. */
  public MergedFilings values(List<SessionFiling> filings) {
    List<Draft> drafts = new ArrayList<>();
    for (SessionFiling filing : filings) {
      Draft draft = new Draft("第" + (drafts.size() + 1) + "份");
      draft.take(filing, form.check(filing));
      drafts.add(draft);
    }
    return merge(drafts);
  }

  private Draft read(String name, Path file) {
    Draft draft = new Draft(name);
    try {
      FormReading<SessionFiling> reading = form.read(file);
      reading.findings().forEach(draft::add);
      reading.value().ifPresent(filing -> draft.take(filing, form.check(filing)));
    } catch (UncheckedIOException e) {
      draft.add(Finding.error("MERGE-05", "无法打开文件", "the file cannot be opened"));
    }
    return draft;
  }

  private MergedFilings merge(List<Draft> drafts) {
    for (Draft draft : drafts) {
      draft.filing.ifPresent(filing -> check(draft, filing));
    }
    findCopies(drafts);
    findDuplicates(drafts, "机构（站点）编码", filing -> filing.siteCode().toString());
    findDuplicates(drafts, "申报单位", SessionFiling::organization);
    return new MergedFilings(prefecture, month, drafts.stream().map(Draft::source).toList());
  }

  private void check(Draft draft, SessionFiling filing) {
    if (!filing.month().equals(month)) {
      draft.add(
          Finding.error(
                  "MERGE-01",
                  "应为" + chinese(month) + "的报备表，实为" + chinese(filing.month()),
                  "expected a filing for " + month + " but was for " + filing.month())
              .at(Location.ofField("认定月份")));
    }
    if (organizations.isEmpty()) {
      return;
    }
    Location place = Location.ofField("申报单位");
    Optional<Organization> known =
        organizations.stream()
            .filter(organization -> organization.siteCode().equals(filing.siteCode()))
            .findFirst();
    if (known.isEmpty()) {
      draft.add(
          Finding.warning(
                  "MERGE-06",
                  "“" + filing.organization() + "”（" + filing.siteCode() + "）不在所给的社评组织名单中",
                  "'" + filing.organization() + "' is not among the organizations given")
              .at(place));
    } else if (!known.get().level().equals(OrganizationLevel.municipal(prefecture))) {
      draft.add(
          Finding.error(
                  "MERGE-04",
                  "“"
                      + known.get().name()
                      + "”应向"
                      + known.get().level().filesWith()
                      + "报备，不属于"
                      + prefecture.chineseName(),
                  "'"
                      + known.get().name()
                      + "' files with "
                      + known.get().level().filesWith()
                      + ", not in "
                      + prefecture.chineseName())
              .at(place));
    } else if (!known.get().name().equals(filing.organization())) {
      draft.add(
          Finding.warning(
                  "MERGE-07",
                  "单位名称应与备案一致：“" + known.get().name() + "”，实为“" + filing.organization() + "”",
                  "expected the filed name '"
                      + known.get().name()
                      + "' but was '"
                      + filing.organization()
                      + "'")
              .at(place));
    }
  }

  private static String chinese(YearMonth month) {
    return month.getYear() + "年" + month.getMonthValue() + "月";
  }

  private static void findCopies(List<Draft> drafts) {
    Map<SessionFiling, String> seen = new HashMap<>();
    for (Draft draft : drafts) {
      Optional<String> earlier = draft.filing.map(filing -> seen.putIfAbsent(filing, draft.name));
      if (earlier.isPresent()) {
        draft.copy = true;
        draft.add(
            Finding.error(
                "MERGE-02",
                "与“" + earlier.get() + "”内容相同，未重复汇总",
                "says the same as '" + earlier.get() + "'; not merged twice"));
      }
    }
  }

  /** Of those for this month that could be read; a mistake in another file says nothing. */
  private void findDuplicates(
      List<Draft> drafts, String field, Function<SessionFiling, String> key) {
    Map<String, List<Draft>> same = new HashMap<>();
    for (Draft draft : drafts) {
      draft
          .filing
          .filter(filing -> !draft.copy && filing.month().equals(month))
          .ifPresent(
              filing -> same.computeIfAbsent(key.apply(filing), k -> new ArrayList<>()).add(draft));
    }
    same.forEach(
        (text, several) -> {
          for (Draft draft : several) {
            several.stream()
                .filter(other -> other != draft && !draft.rivals.contains(other))
                .forEach(other -> draft.rival(other, field, text));
          }
        });
  }

  /** What becomes of one file, while it is judged. */
  private static final class Draft {
    private final String name;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Draft> rivals = new ArrayList<>();
    private Optional<SessionFiling> filing = Optional.empty();
    private boolean copy;

    Draft(String name) {
      this.name = name;
    }

    /** In the file, and there in the sheet: {@code [甲校.xlsx]报备表!E12}. */
    void add(Finding finding) {
      Location place = finding.location();
      String sheet = place.sheet().filter(s -> !s.equals(name)).orElse("");
      String shown = sheet.isEmpty() ? name : "[" + name + "]" + sheet;
      findings.add(finding.at(place.withSheet(shown)));
    }

    void take(SessionFiling read, List<Finding> checked) {
      filing = Optional.of(read);
      checked.forEach(this::add);
    }

    void rival(Draft other, String field, String text) {
      rivals.add(other);
      add(
          Finding.error(
                  "MERGE-03",
                  "与“" + other.name + "”的" + field + "同为“" + text + "”而内容不同，请只留一份；两份均未汇总",
                  "has the same " + field + " '" + text + "' as '" + other.name + "'; keep one")
              .at(Location.ofField(field)));
    }

    MergedFilings.Source source() {
      return new MergedFilings.Source(name, filing, findings);
    }
  }
}
