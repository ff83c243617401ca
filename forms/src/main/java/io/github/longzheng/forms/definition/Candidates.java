package io.github.longzheng.forms.definition;

import static io.github.longzheng.forms.layout.Codecs.citizenId;
import static io.github.longzheng.forms.layout.Codecs.documentType;
import static io.github.longzheng.forms.layout.Codecs.gender;
import static io.github.longzheng.forms.layout.Codecs.name;
import static io.github.longzheng.forms.layout.Codecs.optional;
import static io.github.longzheng.forms.layout.Codecs.phone;
import static io.github.longzheng.forms.layout.Codecs.text;

import io.github.longzheng.core.Candidate;
import io.github.longzheng.core.CitizenId;
import io.github.longzheng.core.DocumentType;
import io.github.longzheng.core.Gender;
import io.github.longzheng.core.PhoneNumber;
import io.github.longzheng.forms.layout.Field;
import io.github.longzheng.forms.layout.Values;
import java.util.Optional;

/** The fields of a candidate, as the roster and platform exports title them. */
public final class Candidates {
  public static final Field<Candidate, String> NAME =
      Field.<Candidate, String>of("name", "姓名", name(), Candidate::name).alias("考生姓名");
  public static final Field<Candidate, Gender> GENDER =
      Field.derived("gender", "性别", gender(), Candidate::gender);
  public static final Field<Candidate, DocumentType> DOCUMENT_TYPE =
      Field.of("documentType", "证件类型", documentType(), Candidate::documentType);
  public static final Field<Candidate, CitizenId> ID =
      Field.<Candidate, CitizenId>of("id", "证件号码", citizenId(), Candidate::id)
          .alias("身份证号", "身份证号码", "证件号", "公民身份号码");
  public static final Field<Candidate, Optional<String>> EDUCATION =
      Field.<Candidate, Optional<String>>of(
              "education", "文化程度", optional(text(), ""), Candidate::education)
          .alias("学历");
  public static final Field<Candidate, Optional<String>> EMPLOYER =
      Field.<Candidate, Optional<String>>of(
              "employer", "所在单位", optional(text(), ""), Candidate::employer)
          .alias("工作单位", "单位名称", "单位");
  public static final Field<Candidate, Optional<PhoneNumber>> PHONE =
      Field.<Candidate, Optional<PhoneNumber>>of(
              "phone", "联系电话", optional(phone(), ""), Candidate::phone)
          .alias("手机号", "手机号码", "电话");

  private Candidates() {}

  /** The candidate of a row that has all these fields. */
  public static Candidate read(Values values) {
    return new Candidate(
        values.get(NAME),
        values.get(DOCUMENT_TYPE),
        values.get(ID),
        values.get(EDUCATION),
        values.get(EMPLOYER),
        values.get(PHONE));
  }
}
