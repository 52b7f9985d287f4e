package io.tailorline.portal.sales.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.sales.PhotoView;
import io.tailorline.portal.sales.Photos;
import io.tailorline.portal.web.Network;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.picture.PhotoIntake;
import io.tailorline.portal.web.picture.PhotoRefused;
import io.tailorline.portal.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Photos by which a tailor judges posture: the customer sends, replaces and removes them. */
@RestController
@RequestMapping("/api/v1/orders/{id}/photos/{view}")
@Tag(name = "orders")
class PhotoController {

    private static final List<MediaType> TYPES = List.of(MediaType.IMAGE_JPEG, MediaType.IMAGE_PNG);
    private static final int BUSY_SECONDS = 5;

    private final OrderFinder finder;
    private final Photos photos;
    private final PhotoIntake intake;
    private final AuditedActions actions;
    private final Problems problems;

    PhotoController(OrderFinder finder, Photos photos, PhotoIntake intake, AuditedActions actions, Problems problems) {
        this.finder = finder;
        this.photos = photos;
        this.intake = intake;
        this.actions = actions;
        this.problems = problems;
    }

    /** What the path names, sent or not, of an order that is there. */
    private record Photo(OrderFinder.Found order, PhotoView view) {}

    /** What is done with it. */
    private interface Work {
        ResponseEntity<?> on(Photo photo) throws IOException;
    }

    @PutMapping
    @Operation(
            operationId = "sendPhoto",
            summary = "Send or replace a photo",
            description =
                    "JPEG or PNG, at most 12 MB and 50 megapixels, at least 300 px a side. Stored is the picture alone, turned upright,"
                            + " at most 1600 px a side: no place, time or device. Until the knife starts.",
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
    @ApiResponse(responseCode = "408", description = "The file had not arrived after two minutes")
    @ApiResponse(responseCode = "409", description = "The cut has started, or the order is cancelled")
    @ApiResponse(responseCode = "413", description = "The file is too long")
    @ApiResponse(responseCode = "415", description = "Neither image/jpeg nor image/png")
    @ApiResponse(responseCode = "422", description = "No picture that can be taken, with what it is and the limit")
    ResponseEntity<?> send(@PathVariable("id") String id, @PathVariable("view") String view, HttpServletRequest request)
            throws IOException {
        return with(id, view, photo -> {
            if (!OrderView.isCancellable(photo.order())) {
                return problems.of(
                        HttpStatus.CONFLICT,
                        "photo-late",
                        id,
                        photo.order().progress().state().word());
            }
            String type = Objects.requireNonNullElse(request.getContentType(), "");
            if (!isPicture(type)) {
                return problems.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        Refusal.of("photo-type", "Content-Type", type, "image/jpeg, image/png"));
            }
            try {
                String client = Network.client(request.getRemoteAddr());
                return store(id, photo.view(), intake.take(client, request.getInputStream()));
            } catch (PhotoRefused refused) {
                return problems.about("photo", refused.refusal());
            }
        });
    }

    private static boolean isPicture(String type) {
        return !type.isEmpty() && TYPES.stream().anyMatch(MediaType.parseMediaType(type)::equalsTypeAndSubtype);
    }

    private ResponseEntity<?> store(String id, PhotoView view, Optional<byte[]> jpeg) {
        if (jpeg.isEmpty()) {
            ResponseEntity<?> busy = problems.of(HttpStatus.SERVICE_UNAVAILABLE, "photo-busy", BUSY_SECONDS);
            return ResponseEntity.status(busy.getStatusCode())
                    .headers(busy.getHeaders())
                    .header(HttpHeaders.RETRY_AFTER, Integer.toString(BUSY_SECONDS))
                    .body(busy.getBody());
        }
        actions.perform(
                AuditAction.ORDER_PHOTO_STORED,
                id,
                Map.of("view", view.word()),
                () -> photos.store(id, view, jpeg.get()));
        return ResponseEntity.noContent().build();
    }

    @GetMapping(produces = MediaType.IMAGE_JPEG_VALUE)
    @Operation(
            operationId = "photo",
            summary = "A photo of the customer",
            description = "For the customer and the tailor, never for the cutter room.")
    @ApiResponse(
            responseCode = "200",
            description = "Upright, at most 1600 px a side",
            content =
                    @Content(
                            mediaType = MediaType.IMAGE_JPEG_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<?> show(@PathVariable("id") String id, @PathVariable("view") String view) throws IOException {
        return with(id, view, photo -> {
            Optional<byte[]> jpeg = photos.find(id, photo.view());
            if (jpeg.isEmpty()) {
                return problems.of(HttpStatus.NOT_FOUND, Refusal.of("photo-none", "view", view, "PUT"));
            }
            return ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_JPEG)
                    .cacheControl(CacheControl.noStore().cachePrivate())
                    .body(jpeg.get());
        });
    }

    @DeleteMapping
    @Operation(
            operationId = "removePhoto",
            summary = "Remove a photo",
            description = "At any time; it is deleted at once.")
    @ApiResponse(responseCode = "204", description = "There is no such photo any more")
    ResponseEntity<?> remove(@PathVariable("id") String id, @PathVariable("view") String view) throws IOException {
        return with(id, view, photo -> {
            if (photos.of(id).containsKey(photo.view())) {
                actions.perform(
                        AuditAction.ORDER_PHOTO_REMOVED,
                        id,
                        Map.of("view", view),
                        () -> photos.remove(id, photo.view()));
            }
            return ResponseEntity.noContent().build();
        });
    }

    private ResponseEntity<?> with(String id, String view, Work work) throws IOException {
        Optional<OrderFinder.Found> found = finder.find(id);
        if (found.isEmpty()) {
            return problems.of(HttpStatus.NOT_FOUND, KeyRefusals.unknownOrder(id));
        }
        Optional<PhotoView> known = PhotoView.of(view);
        return known.isPresent()
                ? work.on(new Photo(found.get(), known.get()))
                : problems.of(HttpStatus.NOT_FOUND, Refusal.of("photo-view", "view", view, PhotoView.words()));
    }
}
