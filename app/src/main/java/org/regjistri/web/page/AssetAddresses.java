package org.regjistri.web.page;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// Serves [Assets] under the address that holds their hash, for a year.
final class AssetAddresses implements WebMvcConfigurer {
    private static final Duration KEPT = Duration.ofDays(365);
    private final Assets assets;

    AssetAddresses(Assets assets) {
        this.assets = assets;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(Assets.FOLDER)
                .setCacheControl(CacheControl.maxAge(KEPT).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new ByHash());
    }

    /// An address with another hash is of another edition: its files are not here. htmx comes in its own jar.
    private final class ByHash extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            String folder = assets.hash() + "/";
            if (!path.startsWith(folder)) {
                return null;
            }
            String file = path.substring(folder.length());
            return file.equals(Assets.HTMX) ? assets.htmx() : super.getResource(file, location);
        }
    }
}
