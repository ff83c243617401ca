// 市（州）：收齐各机构的附件1，汇总成附件4；有问题的逐份列出，退回去改。
var files = Stream.of("a.xlsx", "b.xlsx", "c.xlsx").map(data.resolve("filings")::resolve).toList();
var merged = FilingMerge.of(Prefecture.TIANSHUI, september.month()).files(files);
println(merged);
println(merged.sources());
println(merged.findings());
var filing = merged.filing(LocalDate.of(2024, 9, 5), "示例汇总", PhoneNumber.parse("0938-0000000"));
Forms.prefectureFiling().write(filing, out.resolve("附件4.xlsx"));
