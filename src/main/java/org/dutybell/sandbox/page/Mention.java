package org.dutybell.sandbox.page;

import org.commonmark.node.CustomNode;

/** A real @ in a markdown text. */
final class Mention extends CustomNode {

    private final String name;

    Mention(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }
}
