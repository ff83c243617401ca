// 证件号码、证书编号、统一社会信用代码对不对？不对，错在哪里。
println(CitizenId.tryParse("620000199001010013").orElseThrow());
println(CitizenId.tryParse("620000199001010014").findings());
println(CitizenId.tryParse("620000199002300010").findings());
println(CertificateNumber.parse("S000062000001243000001").level().fullName());
println(CertificateNumber.inspect("S000062000001249000001"));
println(UnifiedSocialCreditCode.tryParse("12620100MB00000432").findings());
