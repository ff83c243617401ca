// 附件1、2、3一次写成一个压缩包，并列出要签的字、要盖的章、期限和报送对象。
var people = Intake.standard().registrations(data.resolve("registrations.xlsx")).orElseThrow();
var registration = RegistrationPackage.of(school, plan, september, people, arrangement);
println(registration.check());
println(registration.writeTo(out.resolve("2024年9月报名材料.zip"), SubmissionOption.REPLACE));
println(SubmissionManifest.verify(out.resolve("2024年9月报名材料.zip")).isEmpty() ? "压缩包完整" : "压缩包有问题");
println(registration.checkList().toText());
