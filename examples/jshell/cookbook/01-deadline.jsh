// 哪一天到期？依据哪一条、从哪天起算、跳过了哪些天。
println(plan.reportBy(LocalDate.of(2024, 9, 20)).explain());
println("");
println(plan.offScheduleApplicationBy(september.theoryDate()));
println(plan.publicityEnds(LocalDate.of(2024, 9, 27)));
println(plan.acceptedUntil(LocalDate.of(2024, 9, 20)));
