// 平台导出的报名表有哪些错？写一份标出错处的副本，改好再导入。
var draft = Intake.standard().withScope(school.scope()).registrations(data.resolve("registrations-draft.xlsx"));
println(draft.findings());
println(draft.changes());
println("读取" + draft.rowCount() + "行，可用" + draft.goodRowCount() + "行");
draft.writeAnnotatedCopy(out.resolve("报名表-待改.xlsx"));
