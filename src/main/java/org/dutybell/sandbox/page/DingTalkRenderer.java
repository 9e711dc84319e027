package org.dutybell.sandbox.page;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Shows mentions, links and pictures as DingTalk does, without letting a message make the page call another machine. */
final class DingTalkRenderer implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    DingTalkRenderer(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Mention.class, Link.class, Image.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Mention mention) {
            span("mention", "@" + mention.name());
        } else if (node instanceof Image image) {
            image(image.getDestination());
        } else if (node instanceof Link link) {
            link(link);
        }
    }

    private void image(String address) {
        if (SafeLinks.mayLoad(address)) {
            html.tag("img", Map.of("src", address, "alt", "", "class", "inline-picture"), true);
        } else {
            span("foreign-picture", "[图片] " + address);
        }
    }

    private void link(Link link) {
        String target = SafeLinks.toFollow(link.getDestination());
        if (target != null) {
            html.tag("a", Map.of("href", target, "target", "_blank", "rel", "noopener noreferrer"));
        }
        for (Node child = link.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        if (target != null) {
            html.tag("/a");
        }
    }

    private void span(String kind, String words) {
        html.tag("span", Map.of("class", kind));
        html.text(words);
        html.tag("/span");
    }
}
