package org.dutybell.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListCompilerTests {

    @TempDir
    Path folder;

    @Test
    void readsThePublishedListAsAPersonDoes() throws Exception {
        DraftedList list = Lists.read("published.txt");

        assertThat(list.items()).hasSize(65);
        assertThat(list.items().stream().flatMap(item -> item.duties().stream().map(duty -> Lists.line(item, duty))))
                .containsExactlyElementsOf(Lists.expected("published.expected.txt"));
        assertThat(list.needingPerson()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "county-bureau",
                "kindergarten",
                "middle-school",
                "vocational",
                "primary-circled",
                "handbook",
                "regulation"
            })
    void readsListsOfOtherBureausAndSchools(String name) throws Exception {
        assertThat(Lists.read(name + ".txt").items().stream()
                        .flatMap(item -> item.duties().stream().map(duty -> Lists.longLine(item, duty))))
                .containsExactlyElementsOf(Lists.expected(name + ".expected.txt"));
    }

    @Test
    void quotesTheListsOwnWords() throws Exception {
        String source = PlainText.joined(Files.readString(Lists.FOLDER.resolve("published.txt")));

        assertThat(Lists.read("published.txt").items())
                .allSatisfy(item -> item.duties().forEach(duty -> {
                    assertThat(source)
                            .contains(
                                    duty.text(),
                                    duty.rhythm().words(),
                                    duty.denser(),
                                    duty.holder().words());
                    duty.deadlines().forEach(words -> assertThat(source).contains(words));
                }));
    }

    @Test
    void splitsOneItemIntoItsDuties() throws Exception {
        DraftedItem item = item(Lists.read("published.txt"), "7.4");

        assertThat(item.duties())
                .extracting(duty -> duty.rhythm().words())
                .containsExactly("每个月", "每天", "每半月", "隐患检查和整改情况按时上传");
        assertThat(item.duties().get(2).text()).isEqualTo("每半月集中开展一次集中的安全工作检查和隐患排查治理");
    }

    @Test
    void givesTheSecondHolderOfAnItemItsOwnDuty() throws Exception {
        assertThat(item(Lists.read("published.txt"), "1.6").duties())
                .extracting(duty -> duty.holder().value().roles())
                .containsExactly(List.of("principal"), List.of("safety-lead", "member"));
    }

    @Test
    void keepsBothClocksOfAnAccidentReport() throws Exception {
        assertThat(item(Lists.read("published.txt"), "7.10").duties().get(0).deadlines())
                .containsExactly("30分钟内", "2小时内");
    }

    @Test
    void countsSchoolBySchoolWhereTheListSaysSo() throws Exception {
        DraftedList list = Lists.read("published.txt");

        assertThat(item(list, "5.6").duties().get(0).coverage()).isEqualTo("every-school");
        assertThat(item(list, "6.3").duties().get(0).coverage()).isEqualTo("own-schools");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void readsEveryCharset(String charset) throws Exception {
        Path file = folder.resolve("list.txt");
        Files.writeString(file, "一、校长职责\n（一）每周检查校园1次；\n", Charset.forName(charset));

        assertThat(ListCompiler.read(file).items()).hasSize(1);
    }

    @Test
    void readsAByteOrderMarkAndWindowsLineEnds() throws Exception {
        Path file = folder.resolve("list.txt");
        Files.writeString(file, "\uFEFF一、校长职责\r\n（一）每周检查校园，\r\n并做好记录；\r\n（二）每月总结。\r\n", StandardCharsets.UTF_8);

        assertThat(ListCompiler.read(file).items())
                .extracting(item -> item.item().text())
                .containsExactly("每周检查校园，并做好记录；", "每月总结。");
    }

    @Test
    void takesNumbersThatAreClausesAlready() throws Exception {
        Path file = Files.writeString(folder.resolve("list.txt"), "1.1 校长每周巡查。\n1.2 校长每月开会。\n2.1 教师每日点名。\n");

        assertThat(ListCompiler.read(file).items())
                .extracting(item -> item.item().number())
                .containsExactly("1.1", "1.2", "2.1");
    }

    @Test
    void leavesOutNumbersWithoutWords() throws Exception {
        Path file = Files.writeString(folder.resolve("list.txt"), "一、校长职责\n1、每周巡查校园；\n2、\n3、每月召开例会。\n");

        assertThat(ListCompiler.read(file).items())
                .extracting(item -> item.item().number())
                .containsExactly("1.1", "1.3");
    }

    @Test
    void takesALineThatBeginsWithANumberForTheRestOfAnItem() throws Exception {
        Path file = Files.writeString(folder.resolve("list.txt"), "一、校长职责\n1、发生事故后\n30 分钟内报告；\n2、每月召开例会。\n");

        assertThat(ListCompiler.read(file).items())
                .extracting(item -> item.item().text())
                .containsExactly("发生事故后30分钟内报告；", "每月召开例会。");
    }

    static DraftedItem item(DraftedList list, String number) {
        return list.items().stream()
                .filter(item -> item.item().number().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
