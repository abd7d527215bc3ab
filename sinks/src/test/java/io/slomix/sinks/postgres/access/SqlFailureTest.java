package io.slomix.sinks.postgres.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFailureTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08000", "08001", "08003", "08006", "40001", "40P01", "57P01", "57P02", "57P03", "53100",
        "53200", "53300", "55P03", "25006"
      })
  void isPassingWhenTheSameStatementMaySucceedLater(String state) {
    assertThat(SqlFailure.ofState(state)).isEqualTo(SqlFailure.PASSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"22P02", "22P05", "22003", "23502", "23505", "23514"})
  void isAboutTheDataWhenTheValuesAreWrong(String state) {
    assertThat(SqlFailure.ofState(state)).isEqualTo(SqlFailure.DATA);
  }

  @ParameterizedTest
  @ValueSource(strings = {"42P01", "42501", "28P01", "3D000", "57014", "XX000", "40002", ""})
  void isLastingOtherwise(String state) {
    assertThat(SqlFailure.ofState(state)).isEqualTo(SqlFailure.LASTING);
  }

  @Test
  void looksBelowWrappers() {
    SQLException inner = new SQLException("no", "22P02");
    BatchUpdateException batch = new BatchUpdateException(new int[0], inner);
    assertThat(SqlFailure.of(new IOException("flush", batch))).isEqualTo(SqlFailure.DATA);
  }

  @Test
  void takesABrokenSocketForALostConnection() {
    SQLException stateless = new SQLException("I/O error", null, new ConnectException("refused"));
    assertThat(SqlFailure.of(stateless)).isEqualTo(SqlFailure.PASSING);
  }

  @Test
  void isLastingWhenNobodyKnows() {
    assertThat(SqlFailure.of(new SQLException("what"))).isEqualTo(SqlFailure.LASTING);
  }

  @Test
  void namesTheConsequenceInTheExceptionAndTheReasonInItsSentence() {
    DatabaseException e =
        DatabaseException.of(
            "Archiving 3 files", new SQLException("ERROR: disk is full.\n  Where: there", "53100"));
    assertThat(e)
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessage("Archiving 3 files failed: disk is full.");
    assertThat(DatabaseException.of("It", new SQLException("x", "22P02")))
        .isInstanceOf(DataRefusedException.class);
    assertThat(DatabaseException.of("It", new SQLException("x", "42P01")))
        .isInstanceOf(DatabaseFaultException.class);
  }

  @Test
  void neverPrintsASecret() {
    DatabaseAccess access =
        new DatabaseAccess("jdbc:postgresql://h:1/d", "u", new Secret("topsecret"));
    assertThat(access.toString()).contains("****").doesNotContain("topsecret");
  }
}
