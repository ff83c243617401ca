// 今天该办什么？并把本批次的期限导入手机日历。
println(plan.status(LocalDate.of(2024, 9, 2)).toText());
println(plan.timeline(september).toText());
Files.writeString(out.resolve("2024年9月批次.ics"), plan.timeline(september).toIcs());
