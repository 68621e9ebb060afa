// Spares minutes of waiting and megabytes of somebody's data plan: a phone's photo is made as small as it may be and still be
// read, before it is sent. Used by photos.js.

const LONGEST_SIDE = 2000;
const QUALITY = 0.8;
const WORTH_IT = 500 * 1024;
const TOO_MUCH = 2 * 1024 * 1024;
const PHOTOS = ['image/jpeg', 'image/webp', 'image/heic', 'image/heif'];
// What an iPhone takes when nobody asks it for anything else; we could not show it to anybody.
const ONLY_THERE = ['image/heic', 'image/heif'];

/**
 * The photo as a smaller JPEG, upright as it was taken and without its place and time; the file itself when it is no photo
 * (the letters of a screenshot would blur), is small already, or would not become smaller.
 *
 * @param {File} file
 * @param {number} mostBytes what may be sent: a picture above it is made smaller whatever it is
 */
async function shrunk(file, mostBytes) {
  const tooLarge = file.size > mostBytes && file.type.startsWith('image/') && file.type !== 'image/gif';
  const photo = PHOTOS.includes(file.type) && file.size > WORTH_IT;
  const foreign = ONLY_THERE.includes(file.type);
  if (!tooLarge && !photo && !foreign) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    if (scale === 1 && file.size < TOO_MUCH && !tooLarge && !foreign) return file; // small enough, perhaps made so by us before
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const surface = canvas.getContext('2d');
    surface.fillStyle = '#fff';
    surface.fillRect(0, 0, canvas.width, canvas.height);
    surface.imageSmoothingQuality = 'high';
    surface.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const jpeg = await new Promise(made => canvas.toBlob(made, 'image/jpeg', QUALITY));
    if (!jpeg || jpeg.size >= file.size && !foreign) return file;
    return new File([jpeg], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg', lastModified: file.lastModified });
  } catch {
    return file; // no picture that this browser can read: it goes as it is, and we look at it
  }
}
