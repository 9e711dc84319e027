package org.dutybell.draft;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a responsibility list in Chinese and proposes holder, kind and rhythm of each item. Nothing is invented. */
public final class ListCompiler {

    private static final int MOST_PARTS = 99;
    private static final long MOST_CHARACTERS = 500_000;

    private ListCompiler() {}

    /**
     * Reads a list.
     *
     * @param file text (UTF-8, GB18030) or Word (.docx)
     * @throws ListRefused when it is none that can be read; its message is one line for people
     */
    public static DraftedList read(Path file) throws ListRefused {
        String name = String.valueOf(file.getFileName());
        List<SourceLine> lines = ListFile.read(file);
        refuseLength(name, lines);
        Node root = Outline.of(lines);
        List<Part> parts = Parts.of(root);
        long items = parts.stream().mapToLong(part -> part.items().size()).sum();
        if (items == 0) {
            throw new ListRefused("'" + name + "' has no numbered item", "items that begin with 一、 （一） 1. ① or 第一条");
        }
        if (parts.size() > MOST_PARTS) {
            throw new ListRefused("'" + name + "' has " + parts.size() + " parts", "at most " + MOST_PARTS);
        }
        return draft(name, title(root, parts), parts);
    }

    /** A list is a few pages; a book would be read for minutes. */
    private static void refuseLength(String name, List<SourceLine> lines) throws ListRefused {
        long length = lines.stream().mapToLong(line -> line.text().length()).sum();
        if (length > MOST_CHARACTERS) {
            throw new ListRefused(
                    "'" + name + "' has " + length + " characters",
                    "at most " + MOST_CHARACTERS + "; copy the list alone to a file of its own");
        }
    }

    private static String title(Node root, List<Part> parts) {
        return root.wholeTitle()
                + parts.stream().flatMap(part -> part.headings().stream()).collect(Collectors.joining(" "));
    }

    private static DraftedList draft(String name, String title, List<Part> parts) {
        Holders holders = Holders.forList(title, text(parts));
        List<DraftedPart> drafted = new ArrayList<>();
        for (Part part : parts) {
            Reading<Holder> holder = holder(part, holders);
            drafted.add(new DraftedPart(
                    part,
                    part.items().stream()
                            .map(item -> ItemReader.read(item, holders, holder))
                            .toList()));
        }
        return new DraftedList(name, drafted);
    }

    private static String text(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.items().stream())
                .map(Item::text)
                .collect(Collectors.joining("\n"));
    }

    /** The nearest heading that names one. */
    private static Reading<Holder> holder(Part part, Holders holders) {
        for (int at = part.headings().size() - 1; at >= 0; at--) {
            Optional<Reading<Holder>> named = holders.inHeading(part.headings().get(at));
            if (named.isPresent()) {
                return named.get();
            }
        }
        return Holders.nobody();
    }
}
