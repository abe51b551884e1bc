const nodemailer = require('nodemailer');

const transport = nodemailer.createTransport(process.env.SMTP_URL);

async function sendResetEmail(to, token) {
  await transport.sendMail({
    to,
    from: 'shop@example.com',
    subject: 'Choose a new password',
    text: `Open https://shop.example.com/reset-password#${token} within one hour.`,
  });
}

module.exports = { sendResetEmail };
