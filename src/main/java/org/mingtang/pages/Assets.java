package org.mingtang.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Style sheet, script and pictures of the pages. The address holds the hash of the content, so that a browser may keep
/// an asset for ever and still sees the next version at once.
public final class Assets {
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml");
    private static final Map<String, Asset> READ = new ConcurrentHashMap<>();
    private static final int HASH_DIGITS = 12;

    private Assets() {}

    /// @param hash first digits of the SHA-256 of the bytes
    record Asset(byte[] bytes, String hash, String mediaType) {}

    /// The address of an asset of the product; an unknown name is a mistake in a template.
    public static String url(String name) {
        return find(name)
                .map(asset -> "/assets/" + asset.hash() + "/" + name)
                .orElseThrow(() -> new IllegalArgumentException("asset: " + name + " (expected: a file of assets/)"));
    }

    static Optional<Asset> find(String name) {
        Asset known = READ.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Asset> read = read(name);
        read.ifPresent(asset -> READ.put(name, asset));
        return read;
    }

    private static Optional<Asset> read(String name) {
        if (!name.matches("[a-z0-9-]{1,40}\\.(css|js|svg)")) {
            return Optional.empty();
        }
        try (InputStream in = Assets.class.getResourceAsStream("/static/assets/" + name)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            String mediaType = MEDIA_TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
            return Optional.of(new Asset(bytes, Sent.hash(bytes).substring(0, HASH_DIGITS), mediaType));
        } catch (IOException e) {
            throw new UncheckedIOException("asset " + name, e);
        }
    }
}
