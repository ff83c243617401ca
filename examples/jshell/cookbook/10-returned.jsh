// 数据被退回：哪天前更正重报？改前改后差在哪里？
println(plan.correctBy(LocalDate.of(2024, 11, 20)).explain());
var before = Forms.certificateRoster().read(data.resolve("roster-returned.xlsx")).orElseThrow();
var after = Forms.certificateRoster().read(data.resolve("roster.xlsx")).orElseThrow();
var diff = BatchDiff.between(before, after);
println(diff.toText());
diff.writeTo(out.resolve("更正对照表.xlsx"));
