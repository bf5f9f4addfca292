package org.mingtang.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class AssetFiles {
    @GetMapping("/assets/{hash}/{name}")
    void asset(
            @PathVariable String hash,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asset = Assets.find(name);
        if (asset.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // While nodes of two versions stand behind one address, a page of one may ask the other for its style sheet: it
        // gets what there is, but must not keep it under that name.
        boolean sameVersion = asset.get().hash().equals(hash);
        response.setHeader(HttpHeaders.CACHE_CONTROL, sameVersion ? "public, max-age=31536000, immutable" : "no-cache");
        Sent.bytes(request, response, asset.get().bytes(), asset.get().mediaType());
    }
}
