package org.dutybell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaCommandTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void theSampleBureausDearestMonthFitsTheStandardEdition() {
        assertThat(run("quota")).isZero();

        assertThat(lines()).startsWith("2027-03           calls  messages");
        assertThat(lines())
                .contains("total              1164      1089", "standard           5000      3000")
                .contains("2027-03            1164      1089")
                .contains("needed: standard")
                .endsWith("good: it fits the standard edition");
        assertThat(lines()).filteredOn(line -> line.startsWith("2027-")).hasSize(1 + 12);
    }

    @Test
    void theKindsOfAMonthAddUpToItsTotal() {
        assertThat(run("quota", "--month", "2027-03")).isZero();

        List<String> kinds = lines().subList(1, 1 + CostKind.values().length);
        assertThat(sum(kinds, 1)).isEqualTo(1164);
        assertThat(sum(kinds, 2)).isEqualTo(1089);
        assertThat(lines()).noneMatch(line -> line.startsWith("2027-04"));
    }

    private static long sum(List<String> rows, int column) {
        return rows.stream()
                .mapToLong(row -> Long.parseLong(row.trim().split("\\s+")[column]))
                .sum();
    }

    @Test
    void aMonthThatDoesNotFitExitsWith1AndNamesTheEditionThatIsNeeded() {
        assertThat(run("quota", "--month", "2027-03", "--messages-per-answer", "4"))
                .isEqualTo(1);

        assertThat(lines()).contains("needed: professional").endsWith("too much: it does not fit the standard edition");
    }

    @Test
    void theSameMonthFitsTheProfessionalEdition() {
        assertThat(run("quota", "--month", "2027-03", "--messages-per-answer", "4", "--edition", "professional"))
                .isZero();

        assertThat(lines()).endsWith("good: it fits the professional edition");
    }

    @Test
    void saysThatAYearHasNoCalendar() {
        assertThat(run("quota", "--month", "2031-03")).isZero();

        assertThat(lines().get(0))
                .isEqualTo(
                        "note: the configuration has no calendar of 2031: published holidays or those fixed by law are used");
    }

    @Test
    void printsWhatItAssumes() {
        run("quota", "--missed", "0.1", "--no-webhooks", "--no-todos", "--cards");

        assertThat(out.toString())
                .contains("--missed 0.1:", "--answered 0.5:", "--late 0.5:", "--messages-per-answer 1.0:")
                .contains("--no-webhooks:", "--no-todos:", "--cards:");
    }

    @Test
    void withoutAppointmentsOnlyTheQuestionForOneCosts() {
        run("quota", "--month", "2027-03", "--appointments", "0");

        assertThat(lines()).contains("appointments         23         6", "total              1044       928");
    }

    @Test
    void onThePageOnlyWhatTheBotSendsCosts() {
        assertThat(run("quota", "--month", "2027-03", "--answers", "page")).isZero();

        assertThat(lines())
                .contains("answers               0         0", "pictures              0         0")
                .contains("total               671       400");
        assertThat(out.toString()).contains("--answers page:").doesNotContain("--messages-per-answer");
    }

    @Test
    void findingsGoToStandardErrorAndExitWith1() throws Exception {
        Files.writeString(folder.resolve("people.yaml"), "people: [\n");

        assertThat(run("quota", "--config", folder.toString())).isEqualTo(1);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("people.yaml:2: YAML does not parse");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quota --month 2027-13 | --month is '2027-13'; allowed: a real month YYYY-MM
            quota --month March | --month is 'March'; allowed: a real month YYYY-MM
            quota --month 2027-3 | --month is '2027-3'; allowed: a real month YYYY-MM
            quota --edition gold | --edition is 'gold'; allowed: standard, professional
            quota --missed 1.1 | --missed is '1.1'; allowed: a number from 0 to 1, such as 0.5
            quota --answered -0.1 | --answered is '-0.1'; allowed: a number from 0 to 1, such as 0.5
            quota --late half | --late is 'half'; allowed: a number from 0 to 1, such as 0.5
            quota --messages-per-answer 21 | --messages-per-answer is '21'; allowed: a number from 0 to 20, such as 0.5
            quota --answers fax | --answers is 'fax'; allowed: chat, page
            quota --zone Mars | --zone is 'Mars'; allowed: a zone such as Asia/Shanghai
            quota --config nowhere | --config is 'nowhere', which is no folder; allowed: a folder with bot-config's YAML files
            quota --weekly | Unknown option: '--weekly'
            check --edition gold | --edition is 'gold'; allowed: standard, professional
            """)
    void refusesWrongUseWithOneClearLineAndExitsWith2(String arguments, String line) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);

        assertThat(err.toString().lines().findFirst()).contains(line);
        assertThat(out.toString()).isEmpty();
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }

    private int run(String... args) {
        return Commands.run(args, new PrintWriter(out), new PrintWriter(err));
    }
}
