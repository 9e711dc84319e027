package org.dutybell.sandbox.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.dutybell.sandbox.chat.ChatMessage;
import org.dutybell.sandbox.chat.Community;
import org.dutybell.sandbox.chat.SandboxUser;

/** Writes a message as HTML: the markdown subset of DingTalk for the bot, plain words for people, tags never. */
final class MessageHtml {

    private final Parser parser = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, BlockQuote.class, ListBlock.class))
            .build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .nodeRendererFactory(DingTalkRenderer::new)
            .build();

    /**
     * @param botName shown where somebody @-s the bot
     */
    String of(ChatMessage message, Community community, String botName) {
        Map<String, String> names = new LinkedHashMap<>();
        message.posting().mentions().forEach((behindAt, userId) -> names.put(behindAt, name(community, userId)));
        Node document = message.content().markdown()
                ? parser.parse(message.content().text())
                : plain(message.content().text());
        document.accept(new MentionFinder(names));
        if (!message.byBot()) {
            addCalledNames(message, document, names, botName);
        }
        return renderer.render(document);
    }

    /** People pick whom they @ from a list; the names stand before their words. */
    private static void addCalledNames(ChatMessage message, Node document, Map<String, String> names, String botName) {
        Node paragraph = document.getFirstChild();
        names.values().stream()
                .filter(name -> !message.content().text().contains("@" + name))
                .forEach(name -> prepend(paragraph, name));
        if (message.posting().atBot()) {
            prepend(paragraph, botName);
        }
    }

    private static void prepend(Node paragraph, String name) {
        paragraph.prependChild(new Text(" "));
        paragraph.prependChild(new Mention(name));
    }

    private static Node plain(String text) {
        Paragraph paragraph = new Paragraph();
        text.lines().forEach(line -> {
            if (paragraph.getFirstChild() != null) {
                paragraph.appendChild(new HardLineBreak());
            }
            paragraph.appendChild(new Text(line));
        });
        Document document = new Document();
        document.appendChild(paragraph);
        return document;
    }

    private static String name(Community community, String userId) {
        return community.user(userId).map(SandboxUser::name).orElse(userId);
    }
}
