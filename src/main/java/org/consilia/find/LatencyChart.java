package org.consilia.find;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Draws how the time of a search grows with the collection: small, by hand, readable on light paper and on dark. */
class LatencyChart {

    private static final int LEFT = 60;
    private static final int RIGHT = 520;
    private static final int TOP = 40;
    private static final int BOTTOM = 260;
    private static final int LINE_OF_TEXT = 16;

    /** Milliseconds at the top: the bar for a million answers, and a little room. */
    private static final double MOST = 60;

    private static final List<Line> LINES = List.of(
            new Line(
                    "whole",
                    "text to passages, p99",
                    row -> LatencyFigures.within(99, row.times().whole())),
            new Line(
                    "usual",
                    "text to passages, p50",
                    row -> LatencyFigures.within(50, row.times().whole())),
            new Line(
                    "search",
                    "search alone, p99",
                    row -> LatencyFigures.within(99, row.duel().product())),
            new Line(
                    "raw",
                    "raw Lucene, p99",
                    row -> LatencyFigures.within(99, row.duel().raw())));

    private LatencyChart() {}

    private record Line(String name, String label, ToDoubleFunction<LatencyFigures> value) {}

    /** One figure at least. */
    static String of(List<LatencyFigures> figures) {
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 300" role="img" aria-labelledby="title">
                <title id="title">Milliseconds of one core for a search, by the number of answers</title>
                <style>
                  text { font: 13px system-ui, sans-serif; fill: #333 }
                  .axis { stroke: #999; fill: none }
                  polyline { fill: none; stroke-width: 2 }
                  .whole { stroke: #0b5394; fill: #0b5394 } .usual { stroke: #6fa8dc; fill: #6fa8dc }
                  .search { stroke: #a64d00; fill: #a64d00 } .raw { stroke: #777; fill: #777; stroke-dasharray: 5 3 }
                  @media (prefers-color-scheme: dark) {
                    text { fill: #ddd }
                    .whole { stroke: #7cb8f5; fill: #7cb8f5 } .usual { stroke: #4a86c5; fill: #4a86c5 }
                    .search { stroke: #f6b26b; fill: #f6b26b } .raw { stroke: #aaa; fill: #aaa }
                  }
                </style>
                """);
        line(svg, "<text x=\"8\" y=\"24\">CPU time, ms</text>");
        for (var value = 0; value <= MOST; value += 10) {
            line(svg, "<path class=\"axis\" opacity=\".4\" d=\"M%d %.1fH%d\"/>", LEFT, y(value), RIGHT);
            line(svg, "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%d</text>", LEFT - 8, y(value) + 4, value);
        }
        for (var row : figures) {
            line(
                    svg,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,d</text>",
                    x(row, figures),
                    BOTTOM + 22,
                    row.answers());
        }
        LINES.forEach(each -> draw(svg, each, figures));
        label(svg, figures.getLast());
        return svg.append("</svg>\n").toString();
    }

    private static void draw(StringBuilder svg, Line drawn, List<LatencyFigures> figures) {
        var points = figures.stream()
                .map(row ->
                        "%.1f,%.1f".formatted(x(row, figures), y(drawn.value().applyAsDouble(row))))
                .collect(Collectors.joining(" "));
        line(svg, "<polyline class=\"%s\" points=\"%s\" style=\"fill:none\"/>", drawn.name(), points);
        for (var row : figures) {
            line(
                    svg,
                    "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>",
                    drawn.name(),
                    x(row, figures),
                    y(drawn.value().applyAsDouble(row)));
        }
    }

    /** At the ends of the lines, from the top; where two lines end together, the lower label gives way. */
    private static void label(StringBuilder svg, LatencyFigures last) {
        var above = Double.NEGATIVE_INFINITY;
        var fromTheTop = LINES.stream()
                .sorted(Comparator.comparingDouble(each -> y(each.value().applyAsDouble(last))))
                .toList();
        for (var each : fromTheTop) {
            above = Math.max(y(each.value().applyAsDouble(last)) + 4, above + LINE_OF_TEXT);
            line(svg, "<text x=\"%d\" y=\"%.1f\">%s</text>", RIGHT + 12, above, each.label());
        }
    }

    private static void line(StringBuilder svg, String pattern, Object... values) {
        svg.append(String.format(Locale.ROOT, pattern, values)).append('\n');
    }

    /** Ten times the answers are always as far to the right. */
    private static double x(LatencyFigures row, List<LatencyFigures> figures) {
        var least = Math.log(figures.getFirst().answers());
        var span = Math.log(figures.getLast().answers()) - least;
        return span > 0 ? LEFT + 30 + (RIGHT - LEFT - 60) * (Math.log(row.answers()) - least) / span : LEFT + 30;
    }

    private static double y(double milliseconds) {
        return BOTTOM - (BOTTOM - TOP) * Math.min(milliseconds, MOST) / MOST;
    }
}
