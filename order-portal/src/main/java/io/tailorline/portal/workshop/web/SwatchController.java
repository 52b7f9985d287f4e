package io.tailorline.portal.workshop.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.web.Network;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.picture.PhotoIntake;
import io.tailorline.portal.web.picture.PhotoRefused;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.workflow.workshop.ArticleCatalogue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The photo of an article's cloth: read, turned, scaled and encoded anew as customers' photos are. */
@RestController
@RequestMapping("/api/v1/workshop/articles/{id}/swatch")
@Tag(name = "workshop")
class SwatchController {

    private static final int BUSY_SECONDS = 5;

    private final ArticleCatalogue catalogue;
    private final ArticleActions actions;
    private final PhotoIntake intake;
    private final Problems problems;

    SwatchController(ArticleCatalogue catalogue, ArticleActions actions, PhotoIntake intake, Problems problems) {
        this.catalogue = catalogue;
        this.actions = actions;
        this.intake = intake;
        this.problems = problems;
    }

    @GetMapping(produces = MediaType.IMAGE_JPEG_VALUE)
    @Operation(operationId = "swatch", summary = "The swatch of an article")
    @ApiResponse(
            responseCode = "200",
            description = "At most 1600 px a side",
            content =
                    @Content(
                            mediaType = MediaType.IMAGE_JPEG_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<?> show(@PathVariable("id") String id) throws ArticleRefused {
        actions.entry(id);
        Optional<byte[]> jpeg = catalogue.swatch(id);
        if (jpeg.isEmpty()) {
            return problems.of(HttpStatus.NOT_FOUND, Refusal.of("swatch-none", "id", id, "PUT"));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(jpeg.get());
    }

    @PutMapping
    @Operation(
            operationId = "sendSwatch",
            summary = "Send or replace the swatch of an article",
            description = "JPEG or PNG, at most 12 MB and 50 megapixels, at least 300 px a side.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.IMAGE_JPEG_VALUE,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.IMAGE_PNG_VALUE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @ApiResponse(responseCode = "204", description = "Stored")
    ResponseEntity<?> send(@PathVariable("id") String id, HttpServletRequest request)
            throws ArticleRefused, IOException {
        actions.entry(id);
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        if (!type.equals(MediaType.IMAGE_JPEG_VALUE) && !type.equals(MediaType.IMAGE_PNG_VALUE)) {
            return problems.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    Refusal.of("photo-type", "Content-Type", type, "image/jpeg, image/png"));
        }
        try {
            Optional<byte[]> jpeg = intake.take(Network.client(request.getRemoteAddr()), request.getInputStream());
            if (jpeg.isEmpty()) {
                return problems.of(HttpStatus.SERVICE_UNAVAILABLE, "photo-busy", BUSY_SECONDS);
            }
            actions.storeSwatch(id, jpeg.get());
            return ResponseEntity.noContent().build();
        } catch (PhotoRefused refused) {
            return problems.about("photo", refused.refusal());
        }
    }

    @DeleteMapping
    @Operation(operationId = "removeSwatch", summary = "Remove the swatch of an article")
    @ApiResponse(responseCode = "204", description = "There is none any more")
    ResponseEntity<Void> remove(@PathVariable("id") String id) throws ArticleRefused {
        actions.removeSwatch(id);
        return ResponseEntity.noContent().build();
    }
}
