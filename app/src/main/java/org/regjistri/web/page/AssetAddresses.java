package org.regjistri.web.page;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// Serves [Assets]: with the hash for a year, without it (bookmarked, linked from elsewhere) asked for anew each time.
final class AssetAddresses implements WebMvcConfigurer {
    private final Assets assets;

    AssetAddresses(Assets assets) {
        this.assets = assets;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        add(
                registry,
                assets.root() + "**",
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        add(registry, "/assets/**", CacheControl.noCache());
    }

    private void add(ResourceHandlerRegistry registry, String pattern, CacheControl cache) {
        registry.addResourceHandler(pattern)
                .addResourceLocations(Assets.FOLDER)
                .setCacheControl(cache)
                .resourceChain(true)
                .addResolver(new WithHtmx());
    }

    /// htmx comes in its own jar, under a path that holds its version.
    private final class WithHtmx extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            return path.equals(Assets.HTMX) ? assets.htmx() : super.getResource(path, location);
        }
    }
}
