package io.github.longzheng.core;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The identifier types, so that what holds for all is tested in a loop. */
enum Identifier {
  CITIZEN_ID(
      ValueType.CITIZEN_ID,
      CitizenId.class,
      "citizen-id.csv",
      CitizenId::parse,
      CitizenId::tryParse,
      CitizenId::isValid,
      id -> ((CitizenId) id).value()),
  UNIFIED_SOCIAL_CREDIT_CODE(
      ValueType.UNIFIED_SOCIAL_CREDIT_CODE,
      UnifiedSocialCreditCode.class,
      "unified-social-credit-code.csv",
      UnifiedSocialCreditCode::parse,
      UnifiedSocialCreditCode::tryParse,
      UnifiedSocialCreditCode::isValid,
      code -> ((UnifiedSocialCreditCode) code).value()),
  SITE_CODE(
      ValueType.SITE_CODE,
      SiteCode.class,
      "site-code.csv",
      SiteCode::parse,
      SiteCode::tryParse,
      SiteCode::isValid,
      code -> ((SiteCode) code).value()),
  CERTIFICATE_NUMBER(
      ValueType.CERTIFICATE_NUMBER,
      CertificateNumber.class,
      "certificate-number.csv",
      CertificateNumber::parse,
      CertificateNumber::tryParse,
      CertificateNumber::isValid,
      number -> ((CertificateNumber) number).value()),
  LEGACY_CERTIFICATE_NUMBER(
      ValueType.LEGACY_CERTIFICATE_NUMBER,
      LegacyCertificateNumber.class,
      "legacy-certificate-number.csv",
      LegacyCertificateNumber::parse,
      LegacyCertificateNumber::tryParse,
      LegacyCertificateNumber::isValid,
      number -> ((LegacyCertificateNumber) number).value()),
  OCCUPATION_CODE(
      ValueType.OCCUPATION_CODE,
      OccupationCode.class,
      "occupation-code.csv",
      OccupationCode::parse,
      OccupationCode::tryParse,
      OccupationCode::isValid,
      code -> ((OccupationCode) code).value()),
  DIVISION_CODE(
      ValueType.DIVISION_CODE,
      DivisionCode.class,
      "division-code.csv",
      DivisionCode::parse,
      DivisionCode::tryParse,
      DivisionCode::isValid,
      code -> ((DivisionCode) code).value());

  final ValueType type;
  final Class<?> javaType;
  final Function<String, ?> parse;
  final Function<String, Parsed<?>> tryParse;
  final Predicate<CharSequence> isValid;
  final Function<Object, String> value;
  private final String file;

  <T> Identifier(
      ValueType type,
      Class<T> javaType,
      String file,
      Function<String, T> parse,
      Function<String, Parsed<?>> tryParse,
      Predicate<CharSequence> isValid,
      Function<Object, String> value) {
    this.type = type;
    this.javaType = javaType;
    this.file = file;
    this.parse = parse;
    this.tryParse = tryParse;
    this.isValid = isValid;
    this.value = value;
  }

  List<Vector> vectors() {
    return Vector.read(file);
  }

  List<String> validTexts() {
    return vectors().stream().filter(Vector::valid).map(Vector::text).toList();
  }
}
