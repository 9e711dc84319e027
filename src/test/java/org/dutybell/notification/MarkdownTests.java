package org.dutybell.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTests {

    @Test
    void makesMarkdownPlain() {
        assertThat(Markdown.escape("**粗** [点我](http://x) ![图](y) `a` \\_ <b>"))
                .isEqualTo("＊＊粗＊＊ ［点我］（http://x） ！［图］（y） ｀a｀ ＼＿ ＜b＞");
    }

    @Test
    void keepsHeadingsAndLinesFromStarting() {
        assertThat(Markdown.escape("好\n# 标题\r\n> 引用")).isEqualTo("好 ＃ 标题  ＞ 引用");
    }

    @Test
    void letsNobodyMention() {
        assertThat(Markdown.escape("{@lina}")).isEqualTo("｛@lina}");
    }

    @Test
    void leavesOtherWordsAlone() {
        assertThat(Markdown.escape("今日巡查：正常，无隐患。😀 50%")).isEqualTo("今日巡查：正常，无隐患。😀 50%");
    }

    @Test
    void leavesTheWordsWithoutTheirMarkdown() {
        assertThat(Markdown.plain("### 第一小学\n\n- **#D7K3 巡查** 一楼\n\n---\n\n> [看板](https://x.cn/a*b) 2*3*4"))
                .isEqualTo("第一小学\n\n- #D7K3 巡查 一楼\n\n\n看板 https://x.cn/a*b 2*3*4");
    }

    @Test
    void cutsTextForAColumnAndNoEmojiInTwo() {
        assertThat(ColumnText.cut("ab🚒", 4)).isEqualTo("ab🚒");
        assertThat(ColumnText.cut("ab🚒c", 4)).isEqualTo("ab…");
        assertThat(ColumnText.cut("abcdef", 4)).isEqualTo("abc…");
    }
}
