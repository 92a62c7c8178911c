package org.consilia.cluster;

import java.nio.file.Path;
import java.util.List;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;

/** One node of an OpenSearch cluster: {@code OpenSearchNode FOLDER NAME=VALUE …}, until whoever started it is gone. */
public class OpenSearchNode extends Node {

    private OpenSearchNode(Environment environment) {
        super(
                environment,
                List.of(
                        plugin("org.opensearch.analysis.common.CommonAnalysisModulePlugin"),
                        plugin("org.opensearch.transport.Netty4ModulePlugin"),
                        plugin("org.opensearch.knn.plugin.KNNPlugin")),
                true);
    }

    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]);
        var settings = Settings.builder().put("path.home", home);
        for (var i = 1; i < arguments.length; i++) {
            var setting = arguments[i].split("=", 2);
            settings.put(setting[0], setting[1]);
        }
        new OpenSearchNode(new Environment(settings.build(), home.resolve("config"))).start();
        if (System.in.read() < 0) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static PluginInfo plugin(String type) {
        return new PluginInfo(type, "", "NA", Version.CURRENT, "25", type, null, List.of(), false);
    }
}
