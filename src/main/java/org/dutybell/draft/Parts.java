package org.dutybell.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cuts an outline into parts and their items. */
final class Parts {

    private final List<Section> sections = new ArrayList<>();

    private Parts() {}

    static List<Part> of(Node root) {
        Parts parts = new Parts();
        parts.collect(root, 0, new ArrayList<>());
        boolean own = parts.ownNumbers();
        List<Part> numbered = new ArrayList<>();
        for (Section section : parts.sections) {
            numbered.add(parts.part(own ? section.heading().mark().ordinal() : numbered.size() + 1, section));
        }
        return numbered;
    }

    private void collect(Node node, int depth, List<String> headings) {
        List<Node> items = new ArrayList<>();
        List<Node> below = new ArrayList<>();
        for (Node child : node.children()) {
            if (!child.wholeText().isBlank()) {
                (isHeading(child, node) ? below : items).add(child);
            }
        }
        boolean unnumbered = node.furtherParagraphs().stream().anyMatch(Rhythms::speaks);
        if (!items.isEmpty() || depth > 0 && unnumbered) {
            sections.add(new Section(node, depth, headings, items));
        }
        for (Node child : below) {
            List<String> path = new ArrayList<>(headings);
            path.add(child.text());
            collect(child, depth + 1, path);
        }
    }

    private static boolean isHeading(Node node, Node parent) {
        if (!node.couldBeHeading()) {
            return false;
        }
        String style = node.mark().style();
        long headed = parent.children().stream().filter(Node::couldBeHeading).count();
        return style.equals(Mark.CHAPTER)
                || style.equals(Mark.PLAIN)
                || Holders.isHeading(node.text())
                || headed * 2 >= parent.children().size() && !Rhythms.speaks(node.text());
    }

    /** Whether the list's own numbers tell the parts apart. */
    private boolean ownNumbers() {
        Set<Integer> numbers = new HashSet<>();
        return sections.stream()
                        .allMatch(section -> section.heading().mark().ordinal() > 0
                                && numbers.add(section.heading().mark().ordinal()))
                && sections.stream().map(Section::depth).distinct().count() == 1;
    }

    private Part part(int number, Section section) {
        List<Item> items = new ArrayList<>();
        boolean own = ownNumbers(section.items());
        boolean decimals = sections.size() == 1 && decimals(section.items());
        for (Node node : section.items()) {
            int ordinal = own ? node.mark().ordinal() : items.size() + 1;
            String code = decimals ? node.mark().label().replaceAll("[^0-9.]|\\.$", "") : number + "." + ordinal;
            items.add(new Item(code, node.mark().label(), node.line(), node.wholeText()));
        }
        int last = own && !items.isEmpty()
                ? section.items().get(items.size() - 1).mark().ordinal()
                : items.size();
        if (section.depth() > 0) {
            for (String paragraph : section.heading().furtherParagraphs()) {
                if (Rhythms.speaks(paragraph)) {
                    String text = PlainText.joined(paragraph);
                    items.add(new Item(
                            number + "." + ++last, "", section.heading().line(), text));
                }
            }
        }
        return new Part(number, section.headings(), items);
    }

    /** 1.1, 1.2, 2.1 without headings: the list numbers its items as clauses already. */
    private static boolean decimals(List<Node> items) {
        return items.stream().allMatch(item -> item.mark().label().matches("[1-9]\\d?\\.[1-9]\\d?"))
                && items.stream().map(item -> item.mark().label()).distinct().count() == items.size();
    }

    private static boolean ownNumbers(List<Node> items) {
        Set<Integer> numbers = new HashSet<>();
        int last = 0;
        for (Node item : items) {
            if (item.mark().ordinal() <= last || !numbers.add(item.mark().ordinal())) {
                return false;
            }
            last = item.mark().ordinal();
        }
        return true;
    }

    private record Section(Node heading, int depth, List<String> headings, List<Node> items) {}
}
