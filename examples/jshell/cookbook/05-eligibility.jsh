// 这个人能不能报三级？不能，缺什么，哪一天起能报。
var facts = CareerFacts.of(LocalDate.of(1990, 10, 20)).
    withWork(Declared.all(WorkPeriod.since(LocalDate.of(2017, 5, 8)))).
    withCertificates(Declared.all(HeldCertificate.of(SkillLevel.LEVEL_4, LocalDate.of(2021, 3, 11)))).
    withTitles(Declared.none()).
    withSchooling(Declared.none());
var electrician = AssessmentSubject.of("电工", SkillLevel.LEVEL_3);
var eligibility = EligibilityRules.of2023().assess(electrician, facts, september.registrationDeadline());
println(eligibility.explain());
println("应查验：" + eligibility.documents());
