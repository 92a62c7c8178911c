package org.consilia.pack;

import java.io.StringReader;
import java.util.LinkedHashMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML as typed, with line numbers: 000 stays 000, and 999 is no number to add up. */
final class YamlEntries {

    private final String file;
    private final Faults faults;

    private YamlEntries(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The file's keys; none, and a fault noted, where it cannot be read. */
    static Entry.Keys read(PackFiles.Found file, Faults faults) {
        return new YamlEntries(file.name(), faults).keys(file.words());
    }

    private Entry.Keys keys(String words) {
        var start = new Entry.Place(file, 1);
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        try {
            if (new Yaml(options).compose(new StringReader(words)) instanceof MappingNode top) {
                return keys(top);
            }
            faults.note(start, "a pack is a list of keys with their values");
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            faults.note(
                    mark == null ? start : new Entry.Place(file, mark.getLine() + 1),
                    "this is not YAML: " + broken.getProblem());
        } catch (YAMLException broken) {
            faults.note(start, "this is not YAML: " + broken.getMessage());
        }
        return new Entry.Keys(start, new LinkedHashMap<>());
    }

    private Entry.Keys keys(MappingNode node) {
        var found = new LinkedHashMap<String, Entry>();
        for (var pair : node.getValue()) {
            var key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (found.put(key, entry(pair.getValueNode())) != null) {
                faults.note(place(pair.getKeyNode()), "“" + key + "” stands there twice");
            }
        }
        return new Entry.Keys(place(node), found);
    }

    private Entry entry(Node node) {
        return switch (node) {
            case MappingNode mapping -> keys(mapping);
            case SequenceNode list ->
                new Entry.Items(
                        place(list), list.getValue().stream().map(this::entry).toList());
            case ScalarNode scalar ->
                new Entry.Text(place(scalar), scalar.getValue().strip());
            default -> throw new IllegalStateException("YAML knows nothing else");
        };
    }

    private Entry.Place place(Node node) {
        return new Entry.Place(file, node.getStartMark().getLine() + 1);
    }
}
