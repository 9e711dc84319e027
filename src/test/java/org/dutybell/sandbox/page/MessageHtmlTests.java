package org.dutybell.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dutybell.sandbox.chat.ChatMessage;
import org.dutybell.sandbox.chat.Community;
import org.dutybell.sandbox.chat.Content;
import org.dutybell.sandbox.chat.Posting;
import org.dutybell.sandbox.chat.SandboxUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageHtmlTests {

    private final Community community = new Community(
            List.of(
                    new SandboxUser("u1", "张敏", "", null, false),
                    new SandboxUser("u12", "李<强>", "", null, false),
                    new SandboxUser("u_1_x", "王局", "", null, false)),
            List.of());

    @Test
    void showsRealMentionsByName() {
        assertThat(bot("请 @u1 和 @u12 办理，@u3 看看", Map.of("u1", "u1", "u12", "u12")))
                .contains("<span class=\"mention\">@张敏</span>")
                .contains("<span class=\"mention\">@李&lt;强&gt;</span>")
                .contains("@u3 看看");
    }

    @Test
    void findsIdsThatLookLikeMarkup() {
        assertThat(bot("@u_1_x 办理", Map.of("u_1_x", "u_1_x"))).contains("<span class=\"mention\">@王局</span>");
    }

    @ParameterizedTest
    @CsvSource({
        "# 标题, <h1>标题</h1>",
        "**粗**, <strong>粗</strong>",
        "> 引, <blockquote>",
        "- 项, <li>项</li>",
        "1. 项, <ol>",
        "[去](https://example.org/a), 'href=\"https://example.org/a\"'"
    })
    void showsTheMarkdownOfDingTalk(String markdown, String html) {
        assertThat(bot(markdown, Map.of())).contains(html);
    }

    @ParameterizedTest
    @CsvSource({
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](data:text/html;base64;x)",
        "![x](javascript:alert(1))",
        "![](https://elsewhere.example/spy.png)",
        "![](//elsewhere.example/spy.png)"
    })
    void letsNoMessageRunOrLoadAnything(String text) {
        for (String html : List.of(bot(text, Map.of()), person(text))) {
            assertThat(html).doesNotContainPattern("<(script|img)|href=\"(?!https?:)|<[^>]*src=");
        }
    }

    @Test
    void opensAnAddressWrappedForDingTalk() {
        assertThat(bot(
                        "[看](dingtalk://dingtalkclient/page/link?url=http%3A%2F%2F127.0.0.1%3A8080%2F&pc_slide=false)",
                        Map.of()))
                .contains("href=\"http://127.0.0.1:8080/\"");
    }

    @Test
    void showsWordsOfPeopleAsTheyAre() {
        assertThat(person("# 不是标题\n**一**"))
                .contains("# 不是标题<br />")
                .contains("**一**")
                .doesNotContain("<h1>");
    }

    @Test
    void showsWhomAPersonCalled() {
        Posting posting = new Posting("c", "u1", Content.plain("好"), Map.of("李<强>", "u12"), true, null, null);
        assertThat(html(posting)).contains("@履责铃</span> <span class=\"mention\">@李&lt;强&gt;</span> 好");
    }

    private String bot(String markdown, Map<String, String> mentions) {
        return html(Posting.overWebhook("c", Content.markdown("t", markdown), mentions));
    }

    private String person(String text) {
        return html(new Posting("c", "u1", Content.plain(text), Map.of(), false, null, null));
    }

    private String html(Posting posting) {
        return new MessageHtml().of(new ChatMessage(1, "m", Instant.EPOCH, posting), community, "履责铃");
    }
}
