package io.tailorline.portal.sales.web;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.portal.sales.choice.ChoicePictures;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** The small pictures of the options, one file a group; a browser keeps them and asks whether they have changed. */
@Controller
class ChoicePictureController {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final ChoicePictures pictures;

    ChoicePictureController(ChoicePictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/choices/{sex}/{group}")
    ResponseEntity<byte[]> pictures(
            @PathVariable("sex") String sex, @PathVariable("group") String group, WebRequest request) {
        Sex of = Arrays.stream(Sex.values())
                .filter(each -> each.word().equals(sex))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        byte[] svg = pictures.of(group, of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .getBytes(StandardCharsets.UTF_8);
        pictures.drawAhead(of);
        String tag = "W/\"" + DigestUtils.md5DigestAsHex(svg) + "\"";
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePublic())
                .contentType(SVG)
                .body(svg);
    }
}
