// 开头：每个脚本之前先载入。改成自己机构的备案资料，只改一次。
import java.time.*;
import io.github.longzheng.core.*;
import io.github.longzheng.calendar.*;
import io.github.longzheng.forms.*;
import io.github.longzheng.forms.eligibility.*;
import io.github.longzheng.forms.intake.*;
import io.github.longzheng.forms.review.*;
import io.github.longzheng.forms.submission.*;

Path data = Path.of(System.getProperty("longzheng.data", "examples/data"));
Path out = Files.createDirectories(Path.of(System.getProperty("longzheng.out", "examples/target/cookbook")));
void println(Object line) { System.out.println(line); }
void println(List<?> lines) { lines.forEach(System.out::println); }

var plan = CertificationPlan.gansu(2024);
var september = plan.session(Month.SEPTEMBER);
var school = new Organization(
    "甘肃陇证示范职业培训学校", SiteCode.parse("S000062000001"), OrganizationLevel.provincial(),
    UnifiedSocialCreditCode.parse("12620100MB00000431"), FiledScope.of(
        FiledScope.Entry.of(Occupation.of("6-31-01-03", "电工"),
            SkillLevel.LEVEL_5, SkillLevel.LEVEL_4, SkillLevel.LEVEL_3, SkillLevel.LEVEL_2),
        FiledScope.Entry.of(Occupation.of("4-03-02-01", "中式烹调师"), WorkType.of("演示工种"),
            SkillLevel.LEVEL_4, SkillLevel.LEVEL_3),
        FiledScope.Entry.of(Occupation.of("4-10-01-05", "养老护理员"), SkillLevel.LEVEL_5, SkillLevel.LEVEL_4)));
var arrangement = new SessionArrangement(
    "兰州市", "陇证示范考点", "甘肃省示范路1号", SkillsMode.TRADITIONAL, List.of("示例考评甲"), List.of("示例督导"),
    "示例审核", "示例联络", PhoneNumber.parse("0931-0000000"), Optional.of("陇证校〔2024〕9号"), LocalDate.of(2024, 9, 3));
