package io.github.longzheng.embedding.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Batches in the database. */
@Repository
public class BatchRepository {
  private static final String SELECT =
      """
      select b.*,
        (select count(*) from registration r where r.batch_id = b.id) as registrations,
        (select count(*) from entered_mark m where m.batch_id = b.id) as marks,
        (select count(*) from issued_number n where n.batch_id = b.id) as numbers,
        (select max(n.issue_date) from issued_number n where n.batch_id = b.id) as issue_date
      from batch b
      """;

  private final JdbcClient database;

  BatchRepository(JdbcClient database) {
    this.database = database;
  }

  /** All batches, the newest session first. */
  public List<Batch> all() {
    return database
        .sql(SELECT + "order by b.session_month desc, b.number desc")
        .query(BatchRepository::batch)
        .list();
  }

  /** The batch of this id. */
  public Optional<Batch> find(UUID id) {
    return database
        .sql(SELECT + "where b.id = :id")
        .param("id", id)
        .query(BatchRepository::batch)
        .optional();
  }

  /** A new batch, numbered after the others of its month. */
  public UUID create(YearMonth month) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into batch (id, session_month, number)
            select :id, :month, coalesce(max(number), 0) + 1 from batch where session_month = :month
            """)
        .param("id", id)
        .param("month", month.toString())
        .update();
    return id;
  }

  /** The registration package was made. */
  public void filed(UUID id, LocalDate day) {
    database
        .sql("update batch set filed_on = :day where id = :id")
        .param("day", day)
        .param("id", id)
        .update();
  }

  /** The results package was made. */
  public void reported(UUID id, LocalDate publicityFrom, LocalDate day) {
    database
        .sql("update batch set publicity_from = :publicity, reported_on = :day where id = :id")
        .param("publicity", publicityFrom)
        .param("day", day)
        .param("id", id)
        .update();
  }

  /** What was made of the old candidates does not hold for the new ones. */
  void restart(UUID id) {
    database
        .sql(
            "update batch set filed_on = null, publicity_from = null, reported_on = null"
                + " where id = :id")
        .param("id", id)
        .update();
  }

  /** Deletes a batch with its candidates, marks and numbers. */
  public void delete(UUID id) {
    database.sql("delete from batch where id = :id").param("id", id).update();
  }

  private static Batch batch(ResultSet row, int index) throws SQLException {
    return new Batch(
        row.getObject("id", UUID.class),
        YearMonth.parse(row.getString("session_month")),
        row.getInt("number"),
        date(row, "filed_on"),
        date(row, "publicity_from"),
        date(row, "reported_on"),
        row.getInt("registrations"),
        row.getInt("marks"),
        row.getInt("numbers"),
        date(row, "issue_date"));
  }

  private static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }
}
