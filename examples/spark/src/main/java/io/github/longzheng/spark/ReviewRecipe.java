package io.github.longzheng.spark;

import io.github.longzheng.calendar.CertificationPlan;
import io.github.longzheng.core.FiledScope;
import io.github.longzheng.core.Occupation;
import io.github.longzheng.core.Organization;
import io.github.longzheng.core.OrganizationLevel;
import io.github.longzheng.core.SiteCode;
import io.github.longzheng.core.SkillLevel;
import io.github.longzheng.core.UnifiedSocialCreditCode;
import io.github.longzheng.forms.review.Review;
import io.github.longzheng.forms.review.ReviewContext;
import io.github.longzheng.forms.review.ReviewRules;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What an executor needs to make the review itself (审核配方): plain texts and dates, because rules are
 * functions and do not travel.
 *
 * @param organization filed name
 * @param site institution (site) code
 * @param creditCode unified social credit code
 * @param scope what is filed
 * @param today day of the review
 * @param publicityFrom first day of publicity
 * @param year year of the province's plan
 */
public record ReviewRecipe(
    String organization,
    String site,
    String creditCode,
    List<Filed> scope,
    LocalDate today,
    LocalDate publicityFrom,
    int year)
    implements Serializable {
  /**
   * A filed occupation.
   *
   * @param code code of the occupation
   * @param name its name
   * @param levels names of {@link SkillLevel}, such as {@code LEVEL_4}
   */
  public record Filed(String code, String name, List<String> levels) implements Serializable {
    public Filed {
      levels = List.copyOf(levels);
    }

    FiledScope.Entry toEntry() {
      SkillLevel[] more =
          levels.stream().skip(1).map(SkillLevel::valueOf).toArray(SkillLevel[]::new);
      return FiledScope.Entry.of(
          Occupation.of(code, name), SkillLevel.valueOf(levels.get(0)), more);
    }
  }

  public ReviewRecipe {
    scope = List.copyOf(scope);
  }

  /** The invented school of the samples. */
  public static ReviewRecipe sample() {
    return new ReviewRecipe(
        "甘肃陇证示范职业培训学校",
        "S000062000001",
        "12620100MB00000431",
        List.of(
            new Filed("6-31-01-03", "电工", List.of("LEVEL_5", "LEVEL_4", "LEVEL_3")),
            new Filed("4-10-01-05", "养老护理员", List.of("LEVEL_5", "LEVEL_4"))),
        LocalDate.of(2024, 11, 1),
        LocalDate.of(2024, 10, 8),
        2024);
  }

  /** The review by these rules. */
  Review review(ReviewRules rules) {
    return Review.of(rules, context());
  }

  /** The review by the rules that ship with the library. */
  public Review review() {
    return Review.standard(context());
  }

  private ReviewContext context() {
    FiledScope.Entry[] entries =
        scope.stream().map(Filed::toEntry).toArray(FiledScope.Entry[]::new);
    return ReviewContext.on(today)
        .withOrganization(
            new Organization(
                organization,
                SiteCode.parse(site),
                OrganizationLevel.provincial(),
                UnifiedSocialCreditCode.parse(creditCode),
                FiledScope.of(entries)))
        .withPlan(CertificationPlan.gansu(year))
        .withPublicityFrom(publicityFrom);
  }
}
