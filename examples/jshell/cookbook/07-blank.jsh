// 把数据填进下发的空表（这里是附件1的.xls），再读回核对。
var people = Intake.standard().registrations(data.resolve("registrations.xlsx")).orElseThrow();
var filing = RegistrationPackage.of(school, plan, september, people, arrangement).filing();
var blank = data.resolve("blank-session-filing.xls");
println(Finding.anyError(Forms.sessionFiling().checkTemplate(blank)) ? "空表缺项目" : "空表可以用");
println(Forms.sessionFiling().fill(blank, filing, out.resolve("附件1.xls")));
var again = Forms.sessionFiling().read(out.resolve("附件1.xls")).orElseThrow();
println(again.equals(filing) ? "填好，读回一致：" + again.headCount() + "人" : "读回不一致");
println(Forms.sessionFiling().toBeDoneByHand());
