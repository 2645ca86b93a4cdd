package petitions.importing;

import java.util.HashSet;
import java.util.List;
import petitions.signature.AreaCount;

/** Understands where signatures come from. */
final class AreaReader {

    private AreaReader() {}

    /** @param code the name of the field with the area's code */
    static List<AreaCount> read(Fields attributes, String name, String code) {
        var codes = new HashSet<String>();
        return attributes.objects(name).stream()
                .map(area -> {
                    if (!codes.add(area.required(code))) {
                        throw area.wrong(code, "stands twice in the list");
                    }
                    return new AreaCount(
                            area.required("name"), area.text(code), area.text("mp"), area.count("signature_count"));
                })
                .toList();
    }
}
