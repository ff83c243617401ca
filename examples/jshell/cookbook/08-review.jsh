// 花名册报上去会不会被退回？写出审核报告和附件7。
var context = ReviewContext.on(LocalDate.of(2024, 10, 17)).
    withOrganization(school).withPlan(plan).withPublicityFrom(LocalDate.of(2024, 10, 8));
var review = Review.standard(context).reviewFile(data.resolve("roster-draft.xlsx"));
println(review.findings());
println(review.hasErrors() ? "有错误，先改再报" : "没有错误，可以上报");
review.writeReport(out.resolve("审核报告.html"));
var form7 = review.toComplianceReview(
    school.name(), "示例负责", "示例管理", "2024年9月第1批", ComplianceReview.DataType.NEW, context.today());
Forms.complianceReview().write(form7, out.resolve("附件7.xlsx"), WriteOption.DESPITE_ERRORS);
