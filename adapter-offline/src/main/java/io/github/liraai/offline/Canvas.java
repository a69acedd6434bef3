package io.github.liraai.offline;

import java.util.Arrays;

/**
 * Holds opaque pixels and fills outlines on them with exact edges: the area that an outline covers of a pixel is its share of the
 * new colour. For one thread.
 */
final class Canvas {
    private final int width;
    private final int height;
    private final int[] pixels;
    private float[] cover = new float[0];

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Gives the pixels themselves, row by row, {@code 0xRRGGBB}. */
    int[] pixels() {
        return pixels;
    }

    /** Gives the shorter side, the measure of everything painted. */
    int side() {
        return Math.min(width, height);
    }

    /** Paints every pixel. */
    void flood(Ink ink) {
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                blend(i, ink.at(x, y), 256);
            }
        }
    }

    void fill(Outline outline, int rgb) {
        fill(outline, Ink.of(rgb));
    }

    void fill(Outline outline, Ink ink) {
        Bounds bounds = Bounds.of(outline, width, height);
        if (bounds.isEmpty()) {
            return;
        }
        int stride = bounds.width() + 2;
        int needed = stride * bounds.height();
        if (cover.length < needed) {
            cover = new float[needed];
        } else {
            Arrays.fill(cover, 0, needed, 0);
        }
        float[] points = outline.points();
        int start = 0;
        for (int contour = 0; contour < outline.contours(); contour++) {
            int end = outline.end(contour);
            for (int i = start, last = end - 2; i < end; last = i, i += 2) {
                edge(bounds, stride, points[last], points[last + 1], points[i], points[i + 1]);
            }
            start = end;
        }
        sweep(bounds, stride, ink);
    }

    /** Notes, for every row an edge crosses, how much it adds to the coverage of the pixels right of it. */
    private void edge(Bounds bounds, int stride, float fromX, float fromY, float toX, float toY) {
        boolean down = toY > fromY;
        float x1 = (down ? fromX : toX) - bounds.left();
        float y1 = (down ? fromY : toY) - bounds.top();
        float x2 = (down ? toX : fromX) - bounds.left();
        float y2 = (down ? toY : fromY) - bounds.top();
        if (y1 == y2 || y2 <= 0 || y1 >= bounds.height()) {
            return;
        }
        float slope = (x2 - x1) / (y2 - y1);
        float x = y1 < 0 ? x1 - y1 * slope : x1;
        float top = Math.max(y1, 0);
        float bottom = Math.min(y2, bounds.height());
        int lastRow = Math.min(bounds.height() - 1, (int) bottom);
        for (int row = (int) top; row <= lastRow; row++) {
            float part = Math.min(row + 1, bottom) - Math.max(row, top);
            if (part <= 0) {
                continue;
            }
            float next = x + slope * part;
            float low = Math.clamp(Math.min(x, next), 0, (float) bounds.width());
            float high = Math.clamp(Math.max(x, next), 0, (float) bounds.width());
            spread(row * stride, low, high, down ? part : -part);
            x = next;
        }
    }

    private void spread(int row, float low, float high, float weight) {
        int first = (int) low;
        int last = (int) high;
        if (first == last) {
            float middle = (low + high) / 2 - first;
            cover[row + first] += weight * (1 - middle);
            cover[row + first + 1] += weight * middle;
            return;
        }
        float perPixel = weight / (high - low);
        float left = first + 1 - low;
        float sum = perPixel * left * left / 2;
        cover[row + first] += sum;
        float done = sum;
        for (int i = first + 1; i < last; i++) {
            float reached = perPixel * (i + 0.5f - low);
            cover[row + i] += reached - done;
            done = reached;
        }
        float right = high - last;
        float reached = perPixel * (last - low) + perPixel * right * (1 - right / 2);
        cover[row + last] += reached - done;
        cover[row + last + 1] += weight - reached;
    }

    private void sweep(Bounds bounds, int stride, Ink ink) {
        for (int row = 0; row < bounds.height(); row++) {
            int y = bounds.top() + row;
            int pixel = y * width + bounds.left();
            float sum = 0;
            for (int i = 0; i < bounds.width(); i++) {
                sum += cover[row * stride + i];
                int share = (int) (Math.min(Math.abs(sum), 1) * 256 + 0.5f);
                if (share > 0) {
                    blend(pixel + i, ink.at(bounds.left() + i, y), share);
                }
            }
        }
    }

    private void blend(int index, int argb, int share) {
        int alpha = (argb >>> 24) + (argb >>> 31);
        int weight = (alpha * share) >> 8;
        pixels[index] = weight >= 256 ? argb & 0xFFFFFF : Colour.over(pixels[index], argb & 0xFFFFFF, weight);
    }

    /** The part of the canvas that an outline may touch. */
    private record Bounds(int left, int top, int width, int height) {
        static Bounds of(Outline outline, int canvasWidth, int canvasHeight) {
            float minX = Float.MAX_VALUE;
            float minY = Float.MAX_VALUE;
            float maxX = -Float.MAX_VALUE;
            float maxY = -Float.MAX_VALUE;
            float[] points = outline.points();
            int end = outline.contours() == 0 ? 0 : outline.end(outline.contours() - 1);
            for (int i = 0; i < end; i += 2) {
                minX = Math.min(minX, points[i]);
                maxX = Math.max(maxX, points[i]);
                minY = Math.min(minY, points[i + 1]);
                maxY = Math.max(maxY, points[i + 1]);
            }
            int left = Math.clamp((long) Math.floor(minX), 0, canvasWidth);
            int top = Math.clamp((long) Math.floor(minY), 0, canvasHeight);
            int right = Math.clamp((long) Math.ceil(maxX), 0, canvasWidth);
            int bottom = Math.clamp((long) Math.ceil(maxY), 0, canvasHeight);
            return new Bounds(left, top, right - left, bottom - top);
        }

        boolean isEmpty() {
            return width <= 0 || height <= 0;
        }
    }
}
